/** Fields whose groups a timeline can draw as lanes. */
export const LANE_FIELDS = ["company", "actor", "campaign"] as const;
export type LaneField = (typeof LANE_FIELDS)[number];
