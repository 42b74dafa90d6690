// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strings"
)

// mutant is one change of one file.
type mutant struct {
	file   string // from the root of the module, with slashes
	line   int
	place  string // the function or the declaration it is in
	source string // the line it begins in, without indentation
	change string // what is done, as "< to <="

	from, to int // the bytes that are replaced
	text     string
}

// id tells a mutant from all others of its module, wherever its line may move to.
func (m mutant) id() reasonID {
	return reasonID{m.file, m.place, m.source, m.change}
}

// apply returns the file with the change in it.
func (m mutant) apply(src []byte) []byte {
	return slices.Concat(src[:m.from], []byte(m.text), src[m.to:])
}

// operators are the comparisons and boolean operators, and what each is changed to.
var operators = map[token.Token]token.Token{
	token.LSS:  token.LEQ,
	token.LEQ:  token.LSS,
	token.GTR:  token.GEQ,
	token.GEQ:  token.GTR,
	token.EQL:  token.NEQ,
	token.NEQ:  token.EQL,
	token.LAND: token.LOR,
	token.LOR:  token.LAND,
}

// mutants returns the changes of a file, in the order of the text:
//
//   - each comparison: < to <=, == to !=, and back
//   - each boolean operator: && to ||, and back
//   - each integer: n to n + 1, but for what is returned beside an error, which nobody may use
//   - each condition of an if, a for and a case without a tag: negated
//   - each if that ends in a jump, and each case without a tag: never taken
//
// Expected errors: those of the parser.
func mutants(file string, src []byte) ([]mutant, error) {
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, file, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	w := &walk{file: file, src: src, lines: strings.Split(string(src), "\n"), base: files.File(parsed.Pos()), seen: map[reasonID]int{}}
	for _, decl := range parsed.Decls {
		if d, ok := decl.(*ast.GenDecl); ok {
			for _, spec := range d.Specs {
				w.place = nameOf(spec)
				ast.Inspect(spec, w.visit)
			}
			continue
		}
		w.place = nameOf(decl)
		ast.Inspect(decl, w.visit)
	}
	slices.SortStableFunc(w.found, func(a, b mutant) int { return a.from - b.from })
	for i := range w.found {
		w.number(&w.found[i])
	}
	return w.found, nil
}

// nameOf returns the name of what is declared, a method's with its type's.
func nameOf(n ast.Node) string {
	switch d := n.(type) {
	case *ast.TypeSpec:
		return d.Name.Name
	case *ast.ValueSpec:
		return d.Names[0].Name
	case *ast.FuncDecl:
		if d.Recv == nil {
			return d.Name.Name
		}
		name := ""
		ast.Inspect(d.Recv.List[0].Type, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && name == "" {
				name = id.Name
			}
			return name == ""
		})
		return name + "." + d.Name.Name
	}
	return ""
}

// walk collects the mutants of one file.
type walk struct {
	file  string
	src   []byte
	lines []string
	base  *token.File
	place string
	found []mutant
	seen  map[reasonID]int
}

func (w *walk) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ImportSpec:
		return false
	case *ast.BinaryExpr:
		if to, ok := operators[n.Op]; ok {
			w.add(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), to.String(), n.Op.String()+" to "+to.String())
		}
	case *ast.BasicLit:
		if n.Kind == token.INT {
			w.add(n.Pos(), n.End(), "("+n.Value+" + 1)", n.Value+" to "+n.Value+" + 1")
		}
	case *ast.ReturnStmt:
		if fails(n) {
			ast.Inspect(n.Results[len(n.Results)-1], w.visit)
			return false
		}
	case *ast.IfStmt:
		w.negate(n.Cond, "condition")
		if jumps(n.Body) {
			w.never(n.Cond, "guard")
		}
	case *ast.ForStmt:
		if n.Cond != nil {
			w.negate(n.Cond, "condition")
		}
	case *ast.SwitchStmt:
		if n.Tag != nil {
			return true
		}
		for _, clause := range n.Body.List {
			for _, cond := range clause.(*ast.CaseClause).List {
				w.negate(cond, "case")
				w.never(cond, "case")
			}
		}
	}
	return true
}

// negate adds the negation of a condition, unless a change of its operator is that.
func (w *walk) negate(cond ast.Expr, what string) {
	if b, ok := ast.Unparen(cond).(*ast.BinaryExpr); ok && (b.Op == token.EQL || b.Op == token.NEQ) {
		return
	}
	w.add(cond.Pos(), cond.End(), "!("+w.text(cond)+")", what+" negated")
}

func (w *walk) never(cond ast.Expr, what string) {
	w.add(cond.Pos(), cond.End(), "false && ("+w.text(cond)+")", what+" never taken")
}

// jumps reports whether a block ends by leaving what is around it.
func jumps(block *ast.BlockStmt) bool {
	if len(block.List) == 0 {
		return false
	}
	switch s := block.List[len(block.List)-1].(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
		return true
	case *ast.ExprStmt:
		call, ok := s.X.(*ast.CallExpr)
		if !ok {
			return false
		}
		f, ok := call.Fun.(*ast.Ident)
		return ok && f.Name == "panic"
	}
	return false
}

// fails reports whether a statement returns plain values and an error, by the names errors have.
func fails(r *ast.ReturnStmt) bool {
	n := len(r.Results)
	if n < 2 {
		return false
	}
	for _, value := range r.Results[:n-1] {
		if _, ok := value.(*ast.BasicLit); !ok {
			return false
		}
	}
	switch last := r.Results[n-1].(type) {
	case *ast.Ident:
		return strings.HasPrefix(strings.ToLower(last.Name), "err")
	case *ast.CallExpr:
		f, ok := last.Fun.(*ast.SelectorExpr)
		return ok && f.Sel.Name == "Errorf"
	}
	return false
}

func (w *walk) text(n ast.Node) string {
	return string(w.src[w.base.Offset(n.Pos()):w.base.Offset(n.End())])
}

func (w *walk) add(from, to token.Pos, text, change string) {
	line := w.base.Line(from)
	w.found = append(w.found, mutant{
		file: w.file, line: line, place: w.place, source: strings.TrimSpace(w.lines[line-1]), change: change,
		from: w.base.Offset(from), to: w.base.Offset(to), text: text,
	})
}

// number tells equal changes of equal lines of a function apart.
func (w *walk) number(m *mutant) {
	id := m.id()
	w.seen[id]++
	if n := w.seen[id]; n > 1 {
		m.change = fmt.Sprintf("%s (%d)", m.change, n)
	}
}
