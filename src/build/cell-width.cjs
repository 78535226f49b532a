// Stands in for the copy of string-width that cli-table3 brings along, so that one function measures all text.
module.exports = require("../render/text-width.ts").measureWidth;
