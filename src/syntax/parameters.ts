// Parsing of signatures and parameter lists.
//
// In `(a, b int, c)` a lone name may be a name or a type: paramList decides when it has seen all of them.

import type { DotsType, Expr, Field, FuncType, Name } from './nodes.ts';
import { type Mutable, ParserCore } from './parser.ts';
import { startPos } from './positions.ts';
import type { Pos } from './source.ts';
import { Token, tokenName } from './tokens.ts';

/** A parameter whose name or type is still open. */
type Param = Mutable<Omit<Field, 'type'>> & { type: Expr | null };

/** What a parameter list is for. */
interface ParamListKind {
  readonly close: Token.Rparen | Token.Rbrack;
  /** A type parameter list: all must be named. */
  readonly requireNames: boolean;
  /** The last parameter may be variadic. */
  readonly dotsOk: boolean;
}

export const typeParams: ParamListKind = { close: Token.Rbrack, requireNames: true, dotsOk: false };
export const typeArgs: ParamListKind = { close: Token.Rbrack, requireNames: false, dotsOk: false };
const params: ParamListKind = { close: Token.Rparen, requireNames: false, dotsOk: true };
/** Receivers and results. */
export const otherParams: ParamListKind = { close: Token.Rparen, requireNames: false, dotsOk: false };

export abstract class ParamParser extends ParserCore {
  protected abstract typeOrNull(): Expr | null;
  protected abstract qualifiedName(name: Name | null): Expr;
  protected abstract arrayOrTArgs(name: Name): Expr;
  protected abstract embeddedElem(field: Field | null): Field;

  // Signature = [ TypeParams ] Parameters [ Result ] .
  // With a context, type parameters are not permitted.
  protected funcType(context: string): { tparamList: Field[]; type: FuncType } {
    const pos = this.pos();
    let tparamList: Field[] = [];
    if (this.got(Token.Lbrack)) {
      if (context !== '') {
        this.syntaxErrorAt(pos, `${context} must have no type parameters`, 'SyntaxTypeParameters');
      }
      if (this.tok === Token.Rbrack) {
        this.syntaxError('empty type parameter list', 'SyntaxTypeParameters');
        this.next();
      } else tparamList = this.paramList(typeParams, null, null);
    }
    this.want(Token.Lparen);
    const paramList = this.paramList(params, null, null);
    const resultList = this.funcResult();
    return { tparamList, type: { kind: 'FuncType', pos, end: this.endPos(pos), paramList, resultList } };
  }

  // Result = Parameters | Type .
  private funcResult(): Field[] {
    if (this.got(Token.Lparen)) return this.paramList(otherParams, null, null);
    const pos = this.pos();
    const type = this.typeOrNull();
    return type === null ? [] : [{ kind: 'Field', pos, end: this.endPos(pos), name: null, type }];
  }

  // Parameters    = "(" [ ParameterList [ "," ] ] ")" .
  // ParameterList = ParameterDecl { "," ParameterDecl } .
  // "(" or "[" has been consumed, and maybe the first name, or the first name and its type.
  protected paramList(kind: ParamListKind, name: Name | null, type: Expr | null): Field[] {
    const { close } = kind;
    if (name !== null && type !== null && this.tok === close) {
      this.next();
      return [{ kind: 'Field', pos: name.pos, end: type.end, name, type }];
    }

    const list: Param[] = [];
    let named = 0; // parameters with a name and a type
    let typed = 0; // parameters with a type
    const end = this.list('parameter list', Token.Comma, close, () => {
      let param: Param | null;
      if (name !== null && type !== null) param = { kind: 'Field', pos: name.pos, end: type.end, name, type };
      else param = this.paramDeclOrNull(name, close);
      name = null;
      type = null;
      if (param !== null) {
        if (param.type !== null) {
          typed++;
          if (param.name !== null) named++;
        }
        list.push(param);
      }
      return false;
    });
    if (list.length === 0) return [];

    if (named === 0 && !kind.requireNames) {
      // no parameter is named: what was read as names are types
      for (const param of list) {
        if (param.name === null) continue;
        param.type = param.name;
        param.name = null;
      }
    } else if (named !== list.length) this.distributeTypes(list, kind, end, named === typed);
    this.checkDots(list, kind.dotsOk);
    return list as Field[];
  }

  /** Gives the parameters of `a, b T` their type, where some are named and so all must be. */
  private distributeTypes(list: readonly Param[], kind: ParamListKind, end: Pos, allTypedAreNamed: boolean): void {
    let errorPos: Pos | null = null; // of the leftmost error
    let type: Expr | null = null; // from right to left
    for (let i = list.length - 1; i >= 0; i--) {
      const param = list[i] as Param;
      if (param.type !== null) {
        type = param.type;
        if (param.name === null) {
          errorPos = startPos(type);
          param.name = this.blankName(errorPos);
        }
      } else if (type !== null) param.type = type;
      else {
        errorPos = (param.name as Name).pos;
        param.type = this.badExpr(errorPos);
      }
    }
    if (errorPos === null) return;

    // If all typed ones are named, those without a type stand at the end of the list.
    let message: string;
    if (allTypedAreNamed) {
      errorPos = end;
      message = kind.requireNames ? 'missing type constraint' : 'missing parameter type';
    } else if (!kind.requireNames) message = 'missing parameter name';
    else {
      message = 'missing type parameter name';
      if (list.length === 1) message += ' or invalid array length';
    }
    this.syntaxErrorAt(errorPos, message, kind.requireNames ? 'SyntaxTypeParameters' : 'SyntaxParameters');
  }

  /** Only the last parameter may be variadic; the first that is out of place is reported. */
  private checkDots(list: readonly Param[], dotsOk: boolean): void {
    let first = true;
    for (const [i, param] of list.entries()) {
      if (param.type?.kind !== 'DotsType' || (dotsOk && i + 1 === list.length)) continue;
      if (first) {
        const message = dotsOk ? 'can only use ... with final parameter' : 'invalid use of ...';
        this.errorAt(param.type.pos, message, 'SyntaxDots');
      }
      first = false;
      param.type = param.type.elem;
    }
  }

  // ParameterDecl = [ IdentifierList ] [ "..." ] Type .
  // In type parameter lists the type may be a type set.
  private paramDeclOrNull(name: Name | null, close: Token.Rparen | Token.Rbrack): Param | null {
    const typeSetsOk = close === Token.Rbrack;
    if (name === null && typeSetsOk && this.atOperator('~')) return this.embeddedElem(null);

    const param: Param = { kind: 'Field', pos: name?.pos ?? this.pos(), end: 0, name: null, type: null };
    if (this.tok === Token.Name || name !== null) {
      name ??= this.name();
      if (this.tok === Token.Lbrack) {
        const type = this.arrayOrTArgs(name);
        param.type = type;
        if (type.kind !== 'IndexExpr') param.name = name;
      } else if (this.tok === Token.Dot) param.type = this.qualifiedName(name);
      else if (typeSetsOk && this.atOperator('|')) param.type = name;
      else param.name = name;
      if (param.type !== null) return this.endParam(param, typeSetsOk);
    }

    if (this.tok === Token.DotDotDot) {
      const pos = this.pos();
      this.next();
      const elem = this.typeOrNull();
      if (elem === null) {
        param.type = this.badExpr();
        this.syntaxError('... is missing type', 'SyntaxDots');
      } else {
        const dots: DotsType = { kind: 'DotsType', pos, end: this.endPos(pos), elem };
        param.type = dots;
      }
      return this.endParam(param, false);
    }

    if (typeSetsOk && this.atOperator('~')) {
      param.type = this.embeddedElem(null).type;
      return this.endParam(param, false);
    }

    param.type = this.typeOrNull();
    if (param.name !== null || param.type !== null) return this.endParam(param, typeSetsOk);

    this.syntaxError(`expected ${tokenName(close)}`);
    this.advance(Token.Comma, close);
    return null;
  }

  private endParam(param: Param, typeSetsOk: boolean): Param {
    if (typeSetsOk && param.type !== null && this.atOperator('|')) return this.embeddedElem(param as Field);
    param.end = this.endPos(param.pos);
    return param;
  }
}
