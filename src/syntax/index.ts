// The face of the syntax room: Go text to tree.

export { buildConstraintHolds, fileNameMatches, isGoFileName, isTestFileName } from './buildconstraint.ts';
export { type SyntaxCode, syntaxCodes } from './codes.ts';
export * from './diagnostic.ts';
export { type Directives, flagBelongsTo, type Pragma } from './directives.ts';
export { isTypeElem, unpackListExpr, unparen } from './exprs.ts';
export { exprString } from './exprstring.ts';
export * from './nodes.ts';
export { isSyntaxError, type ParseResult, parseFile } from './parse.ts';
export { endPos, startPos } from './positions.ts';
export { printFile } from './printer.ts';
export * from './source.ts';
export { type LineState, type SourceToken, type TokenKind, tokenize, tokenizeLine } from './tokenize.ts';
export { children, forEachChild, type Visitor, walk } from './walk.ts';
