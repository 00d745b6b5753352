// Structs, embedding, comparison.
package main
type Animal interface { Sound() string }
type Dog struct { Name string }
func (d Dog) Sound() string { return "w" }
func (d *Dog) Rename(n string) { d.Name = n }
type Cat struct { Dog; *Base; age int }
type Base struct { ID int }
func (b Base) Id() int { return b.ID }
func (b *Base) SetId(i int) { b.ID = i }
type Mixed struct { Dog; Base2 }
type Base2 struct { Name string }
type Rec struct { next Rec }
type Rec2 struct { next *Rec2; m map[string]Rec2; s []Rec2 }
func g() {
	d := Dog{"x"}
	d2 := Dog{Name: "x", Age: 1}
	d3 := Dog{name: "x"}
	d4 := Dog{"x", 1}
	d5 := &Dog{}
	var a Animal = d5
	a.Rename("y")
	a.Name = "x"
	a = Cat{}
	c := Cat{Name: "x"}
	c.Name = 1
	c.ID = "x"
	c.SetId("x")
	c.Sound = nil
	m := Mixed{}
	m.Name = "x"
	m.Dog.Name = "x"
	d.sound()
	d.Sound
	d.Sound(1)
	_ = d == d2
	_ = d == nil
	_ = d5 == nil
	_ = d == d5
	_ = struct{ f func() }{} == struct{ f func() }{}
	_ = Dog{} == struct{ Name string }{}
	var e struct{ x int } = Dog{}
	var f struct{ Name string } = Dog{}
	d5.Name.x = 1
	(*d5).Name = 2
	*d5.Name = "x"
	_, _, _, _, _, _, _ = d3, d4, a, c, m, e, f
}
func main() {}
