// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// solOperators and yulOperators are the binary operators of Solidity and of its assembly, and what
// each is changed to.
var solOperators = map[string]string{
	"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "&&": "||", "||": "&&",
	"+": "-", "-": "+", "*": "/", "/": "*", "%": "/", "<<": ">>", ">>": "<<", "&": "|", "|": "&", "^": "|",
}

var yulOperators = map[string]string{
	"lt": "iszero(gt($a, $b))", "gt": "iszero(lt($a, $b))", "slt": "iszero(sgt($a, $b))", "eq": "iszero(eq($a, $b))",
	"add": "sub($a, $b)", "sub": "add($a, $b)", "mul": "add($a, $b)", "div": "mul($a, $b)", "mod": "div($a, $b)",
	"and": "or($a, $b)", "or": "and($a, $b)", "shl": "shr($a, $b)", "shr": "shl($a, $b)",
}

// solMutants returns the changes of some Solidity files, in the order of the text:
//
//   - each comparison: < to <=, == to !=, and back; each boolean operator; each ! taken away
//   - each operator of arithmetic and of bits
//   - each integer: n to n + 1, a constant wherever it is read; each true and false
//   - each condition of an if, a loop and a choice: negated
//   - each if that ends in a jump: never taken
//   - each statement that has effects outside of its function's variables: taken out
//   - each modifier of a function: taken out
//
// and the like in inline assembly. Interfaces have none.
func solMutants(files []solFile) []switched {
	w := &solWalk{modifiers: map[int]node{}, constants: map[int]*constant{}, state: map[int]bool{}}
	for _, f := range files {
		w.file = f
		w.declared(f.ast)
	}
	for _, f := range files {
		w.file, w.place = f, ""
		w.visit("", f.ast, nil)
	}
	for _, c := range w.constants {
		w.found = append(w.found, c.switched)
	}
	slices.SortStableFunc(w.found, func(a, b switched) int {
		if a.file != b.file {
			return strings.Compare(a.file, b.file)
		}
		return a.from - b.from
	})
	n := &walk{seen: map[reasonID]int{}}
	for i := range w.found {
		n.number(&w.found[i].mutant)
	}
	return w.found
}

// solWalk collects mutants of Solidity.
type solWalk struct {
	file      solFile
	place     string
	modifiers map[int]node // by id
	constants map[int]*constant
	state     map[int]bool // the variables of contracts, by id
	assembly  int          // where the inline assembly begins, if one is around
	found     []switched
}

// constant is the mutant of a constant.
type constant struct {
	switched
	before, after string // what is put around the constant where it is read
}

// declared finds the constants, the variables of contracts and the modifiers of a file.
func (w *solWalk) declared(n node) {
	place := w.place
	switch n.kind() {
	case "ContractDefinition":
		w.place = n.str("name")
	case "ModifierDefinition":
		w.modifiers[n.id()] = n
	case "VariableDeclaration":
		w.state[n.id()] = n["stateVariable"] == true
		if n["constant"] != true {
			break
		}
		from, to := n.child("value").src()
		c := &constant{before: "(", after: ") + 1"}
		change := "constant + 1"
		if strings.HasPrefix(n.typeOf(), "bytes") {
			c.before, c.after, change = "", " ^ bytes1(0x01)", "constant ^ 0x01"
		}
		c.mutant = w.mutant(from, to, c.before+string(w.file.text[from:to])+c.after, change)
		c.place = strings.TrimPrefix(w.place+"."+n.str("name"), ".")
		w.constants[n.id()] = c
	}
	n.children(func(_ string, c node) { w.declared(c) })
	w.place = place
}

// visit finds the mutants at and below a node.
func (w *solWalk) visit(key string, n, parent node) {
	place, assembly := w.place, w.assembly
	defer func() { w.place, w.assembly = place, assembly }()
	from, to := n.src()
	switch n.kind() {
	case "ContractDefinition":
		if n.str("contractKind") == "interface" {
			return
		}
		w.place = n.str("name")
	case "FunctionDefinition", "ModifierDefinition":
		name := n.str("name")
		if name == "" {
			name = n.str("kind")
		}
		w.place = strings.TrimPrefix(w.place+"."+name, ".")
		w.unmodified(n)
	case "StructDefinition", "ErrorDefinition", "EventDefinition", "ImportDirective", "EnumDefinition", "ArrayTypeName", "Mapping", "RevertStatement":
		return
	case "VariableDeclaration":
		if n["constant"] == true {
			return
		}
	case "InlineAssembly":
		w.assembly = from + bytes.IndexByte(w.file.text[from:to], '{') + 1
	case "BinaryOperation":
		if n.rational() {
			w.integer(n, key, parent)
			return
		}
		w.binary(n)
	case "UnaryOperation":
		if n.str("operator") == "!" {
			sub, _ := n.child("subExpression").src()
			w.expression(n, string(w.file.text[sub:to]), "! taken away")
		}
	case "Literal":
		switch n.str("kind") {
		case "number":
			w.integer(n, key, parent)
		case "bool":
			other := map[string]string{"true": "false", "false": "true"}[n.str("value")]
			w.expression(n, other, n.str("value")+" to "+other)
		}
	case "Identifier", "MemberAccess":
		if c := w.constants[n.refers()]; c != nil {
			text := string(w.file.text[from:to])
			c.wraps = append(c.wraps, wrap{file: w.file.name, from: from, to: to, form: choice, text: c.before + text + c.after})
			return
		}
	case "IfStatement":
		w.conditionOf(n, "condition")
	case "WhileStatement", "ForStatement":
		if n["condition"] != nil {
			w.conditionOf(n, "condition")
		}
	case "Conditional":
		w.negated(n.child("condition"), "choice")
	case "ExpressionStatement", "EmitStatement":
		if key == "loopExpression" || key == "initializationExpression" || w.local(n.child("expression")) {
			break
		}
		w.add(from, w.end(to), "", "taken out: "+oneLine(w.file.text[from:to]), wrap{form: statement})
	case "YulFunctionCall":
		w.yulCall(n)
	case "YulLiteral":
		if n.str("kind") == "number" {
			text := string(w.file.text[from:to])
			w.add(from, to, "add("+text+", 1)", text+" to "+text+" + 1", wrap{form: yulPlus})
		}
	case "YulExpressionStatement":
		w.add(from, to, "", "taken out: "+oneLine(w.file.text[from:to]), wrap{form: yulStatement})
	}
	n.children(func(k string, c node) { w.visit(k, c, n) })
}

// local reports whether an expression only sets variables of the function.
func (w *solWalk) local(n node) bool {
	switch n.kind() {
	case "Assignment":
		return w.local(n.child("leftHandSide"))
	case "UnaryOperation":
		return w.local(n.child("subExpression"))
	case "TupleExpression":
		return !slices.ContainsFunc(n.list("components"), func(c node) bool { return !w.local(c) })
	case "Identifier":
		return !w.state[n.refers()]
	}
	return false
}

// end returns the end of a statement, which the compiler tells without its semicolon.
func (w *solWalk) end(at int) int {
	if w.file.text[at] == ';' {
		return at + 1
	}
	return at
}

// oneLine is how a statement is named in a change.
func oneLine(text []byte) string { return strings.Join(strings.Fields(string(text)), " ") }

// unmodified takes the modifiers of a function out, one at a time.
func (w *solWalk) unmodified(function node) {
	for _, invocation := range function.list("modifiers") {
		modifier := w.modifiers[invocation.child("modifierName").refers()]
		if modifier == nil || function.str("functionSelector") == "" {
			continue
		}
		from, to := invocation.src()
		s := switched{mutant: w.mutant(from, to, "", "taken out: "+string(w.file.text[from:to]))}
		for _, st := range modifier.child("body").list("statements") {
			if st.kind() != "PlaceholderStatement" {
				a, b := st.src()
				s.wraps = append(s.wraps, wrap{file: w.file.name, from: a, to: w.end(b), form: statement, text: " || msg.sig != 0x" + function.str("functionSelector")})
			}
		}
		w.found = append(w.found, s)
	}
}

func (w *solWalk) conditionOf(n node, what string) {
	condition := n.child("condition")
	from, to := condition.src()
	if n.kind() == "IfStatement" && n["falseBody"] == nil && leaves(n.child("trueBody")) {
		w.expression(condition, "false", "guard never taken: "+oneLine(w.file.text[from:to]))
		if condition.kind() == "BinaryOperation" {
			return
		}
	}
	w.negated(condition, what)
}

// leaves reports whether a statement ends by leaving what is around it.
func leaves(n node) bool {
	switch n.kind() {
	case "Block":
		list := n.list("statements")
		return len(list) > 0 && leaves(list[len(list)-1])
	case "RevertStatement", "Return", "Break", "Continue":
		return true
	}
	return false
}

// negated adds the negation of a condition, unless a change of its operator is that.
func (w *solWalk) negated(condition node, what string) {
	if op := condition.str("operator"); op == "==" || op == "!=" || op == "!" {
		return
	}
	from, to := condition.src()
	w.expression(condition, "!("+string(w.file.text[from:to])+")", what+" negated")
}

func (w *solWalk) binary(n node) {
	op := n.str("operator")
	other, ok := solOperators[op]
	if !ok {
		return
	}
	_, end := n.child("leftExpression").src()
	begin, _ := n.child("rightExpression").src()
	from, to := n.src()
	at := end + strings.Index(string(w.file.text[end:begin]), op)
	text := string(w.file.text[from:at]) + other + string(w.file.text[at+len(op):to])
	m := w.mutant(at, at+len(op), other, op+" to "+other)
	w.found = append(w.found, switched{m, []wrap{{file: w.file.name, from: from, to: to, form: choice, text: text}}})
}

// integer adds n + 1 for an integer, or a term of integers alone, in the type that it has
// where it stands.
func (w *solWalk) integer(n node, key string, parent node) {
	from, to := n.src()
	text := string(w.file.text[from:to])
	next := text + " + 1"
	if n.kind() != "Literal" {
		next = "(" + text + ") + 1"
	}
	kind := ""
	switch parent.kind() {
	case "BinaryOperation":
		kind = parent.child("commonType").str("typeString")
		if op := parent.str("operator"); op == "<<" || op == ">>" || op == "**" {
			kind = "uint256"
		}
	case "Assignment":
		kind = parent.child("leftHandSide").typeOf()
	case "IndexAccess", "IndexRangeAccess":
		kind = "uint256"
	case "FunctionCall":
		if parent.str("kind") == "typeConversion" && parent.typeOf() != "uint256" {
			kind = parent.typeOf()
		}
	}
	if size, ok := strings.CutPrefix(kind, "bytes"); ok && strings.Trim(text, "f") == "0x" && len(text) == 2+2*number(size) {
		next = text + " - 1"
	}
	change := text + " to " + next
	if n.kind() != "Literal" {
		next = "(" + next + ")"
	}
	open, end := conversion(kind)
	m := w.mutant(from, to, "("+next+")", change)
	w.found = append(w.found, switched{m, []wrap{{file: w.file.name, from: from, to: to, form: choice, text: next, open: open, close: end}}})
}

// conversion returns what stands around a choice of two integers to give it the type that each of them would have had,
// if it has not got it by itself.
func conversion(kind string) (open, end string) {
	size, bytes := strings.CutPrefix(kind, "bytes")
	switch {
	case bytes && number(size) > 0:
		return fmt.Sprintf("%s(uint%d(", kind, 8*number(size)), "))"
	case kind == "address":
		return "address(uint160(", "))"
	case strings.HasPrefix(kind, "uint"):
		return kind + "(", ")"
	case strings.HasPrefix(kind, "int"):
		return kind + "(u" + kind + "(", "))"
	}
	return "", ""
}

// number reads a number, or returns 0.
func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}

func (w *solWalk) yulCall(n node) {
	name := n.child("functionName")
	op := name.str("name")
	from, to := n.src()
	_, paren := name.src()
	arguments := n.list("arguments")
	switch other, ok := yulOperators[op]; {
	case op == "iszero":
		inner, last := arguments[0].src()
		text := string(w.file.text[inner:last])
		w.addYul(from, to, paren, "iszero(iszero("+text+"))", "iszero taken away", op, "$a", "iszero(iszero($a))")
	case ok:
		a, b := arguments[0], arguments[1]
		af, at := a.src()
		bf, bt := b.src()
		text := strings.NewReplacer("$a, $b", string(w.file.text[af:at])+", "+string(w.file.text[bf:bt])).Replace(other)
		w.addYul(from, to, paren, text, op+" to "+strings.ReplaceAll(other, "($a, $b)", ""), op, "$a, $b", other)
	}
}

// addYul adds a change of a call in assembly: behind the switch, a function of its own.
func (w *solWalk) addYul(from, to, paren int, text, change, op, parameters, body string) {
	m := w.mutant(from, to, text, change)
	w.found = append(w.found, switched{m, []wrap{
		{file: w.file.name, from: from, to: paren, form: yulName},
		{file: w.file.name, from: w.assembly, to: w.assembly, form: yulFunction, open: op, text: body, close: parameters},
	}})
}

// expression adds a change of a whole expression.
func (w *solWalk) expression(n node, text, change string) {
	from, to := n.src()
	w.add(from, to, text, change, wrap{form: choice, text: text})
}

func (w *solWalk) add(from, to int, text, change string, how wrap) {
	how.file, how.from, how.to = w.file.name, from, to
	w.found = append(w.found, switched{w.mutant(from, to, text, change), []wrap{how}})
}

func (w *solWalk) mutant(from, to int, text, change string) mutant {
	line := 1 + bytes.Count(w.file.text[:from], []byte("\n"))
	begin := bytes.LastIndexByte(w.file.text[:from], '\n') + 1
	source, _, _ := strings.Cut(string(w.file.text[begin:]), "\n")
	return mutant{
		file: inRepository(w.file.name), line: line, place: w.place, source: strings.TrimSpace(source), change: change,
		from: from, to: to, text: text,
	}
}
