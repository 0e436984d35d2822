package schema

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

// TestEveryTypeDecodes holds that what is embedded is whole: each type can be
// found and read, and what it holds can be found by name.
func TestEveryTypeDecodes(t *testing.T) {
	count := 0
	for name, text := range form.Paragraphs(file) {
		count++
		if form.Find(file, name) != text {
			t.Errorf("%s is in the file and isn't found", name)
		}
		b, err := decode(text)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		checkBlock(t, name, b)
	}
	if want := 500; count < want {
		t.Errorf("%d types, want at least %d", count, want)
	}
}

func checkBlock(t *testing.T, path string, b *Block) {
	t.Helper()
	names := b.Names()
	if !slices.IsSorted(names) {
		t.Errorf("%s: names aren't sorted: %v", path, names)
	}
	if b.majors == 0 {
		t.Errorf("%s is in no major", path)
	}
	for _, name := range names {
		a, n := b.Attr(name), b.Block(name)
		if a == nil && n == nil {
			t.Errorf("%s: %s is among the names and isn't found", path, name)
		}
		if a != nil {
			checkAttr(t, path+"."+name, a)
		}
		if n != nil {
			if n.majors&^b.majors != 0 {
				t.Errorf("%s.%s is in majors %v, what it stands in only in %v", path, name, n.majors, b.majors)
			}
			checkBlock(t, path+"."+name, &n.Block)
		}
	}
}

func checkAttr(t *testing.T, path string, a *Attr) {
	t.Helper()
	var seen form.Majors
	for _, s := range a.shapes {
		if seen&s.majors != 0 {
			t.Errorf("%s: two shapes in majors %v", path, seen&s.majors)
		}
		seen |= s.majors
	}
	for _, m := range Majors() {
		if a.In(m) != seen.Has(int(m)) {
			t.Errorf("%s: In(%d) is %v", path, m, a.In(m))
		}
		v, ok := a.Default(m)
		if ok && !v.Type().Equals(a.TypeIn(m)) {
			t.Errorf("%s: the default in major %d is %#v, the type %#v", path, m, v, a.TypeIn(m))
		}
		if ok && (a.RequiredIn(m) || v.IsNull()) {
			t.Errorf("%s: required or null in major %d, and has the default %#v", path, m, v)
		}
	}
	newest := a.shapes[len(a.shapes)-1]
	if newest.majors.Newest() != seen.Newest() || !newest.typ.Equals(a.Type) {
		t.Errorf("%s: the last shape is of majors %v, the newest major is %d", path, newest.majors, seen.Newest())
	}
	if late, source := a.Late(); (late == Unknown) != (source == "") {
		t.Errorf("%s: late is %v and its source %q", path, late, source)
	}
}

func TestTypes(t *testing.T) {
	types := Types()
	if !slices.IsSorted(types) {
		t.Error("types aren't sorted")
	}
	for _, typ := range types {
		if !strings.HasPrefix(typ, "aws_") {
			t.Errorf("%s is no resource type", typ)
		}
		if Resource(typ) == nil {
			t.Errorf("Resource(%q) is nil", typ)
		}
	}
}

func TestUnknownNamesAreNil(t *testing.T) {
	for _, typ := range []string{"", "aws_", "aws_no_such_type", "data.aws_subnet", "google_compute_instance", "zzz", "aws_instance 3-6", "\n", "# aws"} {
		if b := Resource(typ); b != nil {
			t.Errorf("Resource(%q) = %v, want nil", typ, b.Names())
		}
	}
	for _, typ := range []string{"", "aws_no_such_type", "data.aws_subnet"} {
		if b := Data(typ); b != nil {
			t.Errorf("Data(%q) = %v, want nil", typ, b.Names())
		}
	}
	b := Resource("aws_instance")
	if b.Attr("no_such_attribute") != nil || b.Attr("") != nil || b.Attr("metadata_options") != nil {
		t.Error("Attr finds what isn't an attribute")
	}
	if b.Block("no_such_block") != nil || b.Block("") != nil || b.Block("ami") != nil {
		t.Error("Block finds what isn't a block")
	}
}

func TestVersions(t *testing.T) {
	for _, m := range Majors() {
		if v := Version(m); majorPrefix(v) != m {
			t.Errorf("Version(%d) = %q", m, v)
		}
	}
	if v := Version(Newest + 1); v != "" {
		t.Errorf("Version of an unknown major: %q", v)
	}
}

func majorPrefix(version string) Major {
	first, _, _ := strings.Cut(version, ".")
	m, err := form.ParseMajors(first)
	if err != nil {
		return 0
	}
	return Major(m.Newest())
}

// TestOneBlockForAll holds that all who ask at once are handed the same block.
func TestOneBlockForAll(t *testing.T) {
	got := make([]*Block, 16)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() { got[i] = Resource("aws_emr_cluster") })
	}
	wg.Wait()
	for i, b := range got {
		if b == nil || b != got[0] {
			t.Errorf("caller %d got %p, the first %p", i, b, got[0])
		}
	}
}

// BenchmarkFirstLookup is what a type costs the first time it is asked for.
func BenchmarkFirstLookup(b *testing.B) {
	for _, typ := range []string{"aws_sqs_queue", "aws_instance"} {
		b.Run(typ, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := decode(form.Find(file, typ)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkLookup is what it costs from then on.
func BenchmarkLookup(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if Resource("aws_instance") == nil {
			b.Fatal("no schema")
		}
	}
}
