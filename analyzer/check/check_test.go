package check

import (
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

const source = "https://docs.aws.amazon.com/example"

// fake is a body made by hand. What it does not hold is absent.
type fake struct {
	attrs  map[string]resource.Value
	blocks map[string]resource.Blocks
}

func (f fake) Attr(name string) resource.Value {
	if v, ok := f.attrs[name]; ok {
		return v
	}
	return resource.Value{V: cty.NullVal(cty.DynamicPseudoType)}
}

func (f fake) Blocks(name string) resource.Blocks { return f.blocks[name] }

func set(v cty.Value) resource.Value { return resource.Value{V: v, Origin: resource.Set} }

func unknown(refs ...resource.Ref) resource.Value {
	return resource.Value{V: cty.UnknownVal(cty.String), Origin: resource.Set, Links: resource.Links{Refs: refs}}
}

func attrs(name string, v resource.Value) fake {
	return fake{attrs: map[string]resource.Value{name: v}}
}

func blocksOf(name string, bodies ...fake) fake {
	var bs resource.Blocks
	for _, b := range bodies {
		bs.List = append(bs.List, resource.Block{Body: b})
	}
	return fake{blocks: map[string]resource.Blocks{name: bs}}
}

// oneOf is a value that provider versions fill in differently.
func oneOf(choices ...cty.Value) resource.Value {
	v := either(choices...)
	v.Origin = resource.Default
	return v
}

// either is the value of a conditional that can't be decided.
func either(choices ...cty.Value) resource.Value {
	v := unknown()
	v.Links = resource.Links{Open: true, Choices: choices}
	return v
}

func TestPredicates(t *testing.T) {
	open := blocksOf("origin")
	open.blocks["origin"] = resource.Blocks{Open: true}
	possible := blocksOf("origin", attrs("tls", set(cty.False)))
	possible.blocks["origin"].List[0].Possible = true
	alone := fake{blocks: map[string]resource.Blocks{"origin": {List: possible.blocks["origin"].List}}}
	possible.blocks["origin"] = resource.Blocks{List: possible.blocks["origin"].List, Open: true}
	tls := True("tls")
	for _, tt := range []struct {
		name string
		p    Predicate
		body fake
		want Verdict
	}{
		{"a true attribute passes", True("a"), attrs("a", set(cty.True)), Pass},
		{"the string true is true", True("a"), attrs("a", set(cty.StringVal("true"))), Pass},
		{"a string that the provider takes for true is true", True("a"), attrs("a", set(cty.StringVal("1"))), Pass},
		{"a string that the provider takes for false is false", True("a"), attrs("a", set(cty.StringVal("F"))), Fail},
		{"another string is no boolean", True("a"), attrs("a", set(cty.StringVal("yes"))), Unknown},
		{"an empty string is no boolean, but unset", True("a", Unset(true, source)), attrs("a", set(cty.StringVal(""))), Pass},
		{"a number is no boolean", True("a"), attrs("a", set(cty.NumberIntVal(1))), Unknown},
		{"a false attribute fails", True("a"), attrs("a", set(cty.False)), Fail},
		{"an unset attribute without a default is unknown", True("a"), fake{}, Unknown},
		{"an unset attribute has the service's default", True("a", Unset(true, source)), fake{}, Pass},
		{"an unknown attribute is not its default", True("a", Unset(true, source)), attrs("a", unknown()), Unknown},
		{"a default that differs between provider versions decides if each gives the same verdict", True("a", Unset(true, source)), attrs("a", oneOf(cty.True, cty.NullVal(cty.Bool))), Pass},
		{"a default that differs does not decide if the verdicts differ", True("a", Unset(false, source)), attrs("a", oneOf(cty.True, cty.NullVal(cty.Bool))), Unknown},
		{"a default that is no default in another version decides nothing", True("a"), attrs("a", oneOf(cty.True, cty.NullVal(cty.Bool))), Unknown},
		{"one of several values decides if each gives the same verdict", OneOf("a", Words("x", "y")), attrs("a", either(cty.StringVal("x"), cty.StringVal("y"))), Pass},
		{"one of several values does not decide if the verdicts differ", OneOf("a", Words("x")), attrs("a", either(cty.StringVal("x"), cty.StringVal("y"))), Unknown},
		{"one of several values may be none", True("a", Unset(false, source)), attrs("a", either(cty.NullVal(cty.Bool), cty.False)), Fail},
		{"one of several values may be none, which decides nothing", True("a"), attrs("a", either(cty.NullVal(cty.Bool), cty.False)), Unknown},
		{"one of several values, or what another resource says", OneOf("a", Words("x")), attrs("a", resource.Value{V: cty.UnknownVal(cty.String), Origin: resource.Set,
			Links: resource.Links{Refs: []resource.Ref{{Address: "t.r", Attr: "a"}}, Open: true, Choices: []cty.Value{cty.StringVal("x")}}}), Unknown},
		{"one of several texts is something", Present("a"), attrs("a", either(cty.StringVal("x"), cty.StringVal("y"))), Pass},
		{"one of several texts, or an identifier", Present("a"), attrs("a", resource.Value{V: cty.UnknownVal(cty.String), Origin: resource.Set,
			Links: resource.Links{Refs: []resource.Ref{{Address: "t.r", Attr: "arn"}}, Open: true, Choices: []cty.Value{cty.StringVal("x")}}}), Pass},
		{"an empty text, or an identifier", Present("a"), attrs("a", resource.Value{V: cty.UnknownVal(cty.String), Origin: resource.Set,
			Links: resource.Links{Refs: []resource.Ref{{Address: "t.r", Attr: "arn"}}, Open: true, Choices: []cty.Value{cty.StringVal("")}}}), Unknown},
		{"one of several identifiers", Present("a"), attrs("a", resource.Value{V: cty.UnknownVal(cty.String), Origin: resource.Set,
			Links: resource.Links{Refs: []resource.Ref{{Address: "t.r", Attr: "arn"}, {Address: "t.s", Attr: "id"}}, Shown: true}}), Pass},
		{"several identifiers, one of which may be in a condition", Present("a"), attrs("a", unknown(resource.Ref{Address: "t.r", Attr: "arn"}, resource.Ref{Address: "t.s", Attr: "id"})), Unknown},
		{"one of several texts or nothing", Present("a"), attrs("a", either(cty.NullVal(cty.String), cty.StringVal("y"))), Unknown},
		{"elements that are one of several", Present("a"), attrs("a", resource.Value{V: cty.UnknownVal(cty.List(cty.String)), Origin: resource.Set,
			Links: resource.Links{Open: true, Choices: []cty.Value{cty.StringVal("x")}}}), Unknown},
		{"an attribute of an absent block is unset", True("b.a", Unset(false, source)), fake{}, Fail},
		{"an attribute of a block that may be there is unknown", True("origin.a", Unset(false, source)), open, Unknown},
		{"a numeric string is a number", AtLeast("n", N(7)), attrs("n", set(cty.StringVal("8"))), Pass},
		{"a number under the bound fails", AtLeast("n", N(7)), attrs("n", set(cty.NumberIntVal(1))), Fail},
		{"an empty string is not present", Present("a"), attrs("a", set(cty.StringVal(""))), Fail},
		{"an unset attribute is not present", Present("a"), fake{}, Fail},
		{"another resource's arn will be present", Present("a"), attrs("a", unknown(resource.Ref{Address: "aws_kms_key.k", Attr: "arn"})), Pass},
		{"another resource's description may be empty", Present("a"), attrs("a", unknown(resource.Ref{Address: "aws_kms_key.k", Attr: "description"})), Unknown},
		{"a list with an unknown element contains what is seen", Contains("l", Words("x")),
			attrs("l", set(cty.ListVal([]cty.Value{cty.UnknownVal(cty.String), cty.StringVal("x")}))), Pass},
		{"a list with an unknown element may contain the rest", Contains("l", Words("y")),
			attrs("l", set(cty.ListVal([]cty.Value{cty.UnknownVal(cty.String), cty.StringVal("x")}))), Unknown},
		{"a fail decides a conjunction with an unknown", All(True("a"), True("b")), attrs("a", set(cty.False)), Fail},
		{"a pass decides a disjunction with an unknown", Any(True("a"), True("b")), attrs("a", set(cty.True)), Pass},
		{"a condition that does not hold passes", When(True("a"), True("b")), attrs("a", set(cty.False)), Pass},
		{"a condition that is unknown leaves a failure open", When(True("a"), False("b")),
			fake{attrs: map[string]resource.Value{"a": unknown(), "b": set(cty.True)}}, Unknown},
		{"every of no blocks passes", Every(Blocks("origin"), tls), fake{}, Pass},
		{"some of no blocks fails", Some(Blocks("origin"), tls), fake{}, Fail},
		{"some of no blocks has a default", Some(Blocks("origin"), tls, Unset(true, source)), fake{}, Pass},
		{"a block that may be there, where none does as well", Some(Blocks("origin"), nil, Unset(true, source)),
			fake{blocks: map[string]resource.Blocks{"origin": {Open: true}}}, Pass},
		{"a block that may be there, where none does not", Some(Blocks("origin"), nil, Unset(false, source)),
			fake{blocks: map[string]resource.Blocks{"origin": {Open: true}}}, Unknown},
		{"some of a block that may turn out not to be there", Some(Blocks("origin"), tls, Unset(true, source)), alone, Unknown},
		{"some of a block that may be there, with the same verdict without it", Some(Blocks("origin"), tls, Unset(false, source)), alone, Fail},
		{"every of open blocks is unknown", Every(Blocks("origin"), tls), open, Unknown},
		{"a block that is seen decides every", Every(Blocks("origin"), tls),
			blocksOf("origin", attrs("tls", set(cty.True)), attrs("tls", set(cty.False))), Fail},
		{"a block that is only possible does not", Every(Blocks("origin"), tls), possible, Unknown},
		{"none fails for one", None(Blocks("origin"), tls), blocksOf("origin", attrs("tls", set(cty.True))), Fail},
		{"a question that AWS leaves open is unknown", Unsettled("whether it counts"), fake{}, Unknown},
		{"so is what nobody sees", Unseen("what it holds"), fake{}, Unknown},
		{"it is none where it does not arise", All(True("a"), Unsettled("whether it counts")), attrs("a", set(cty.False)), Fail},
		{"a bucket's domain name will be present", Present("a"), attrs("a", unknown(resource.Ref{Address: "aws_s3_bucket.b", Attr: "bucket_domain_name"})), Pass},
		{"a database's identifier will be present", Present("a"), attrs("a", unknown(resource.Ref{Address: "aws_db_instance.d", Attr: "identifier"})), Pass},
		{"none of open blocks is unknown", None(Blocks("origin"), nil), open, Unknown},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := &Control{ID: "Test.1", On: []string{"t"}, Pass: tt.p}
			r := &resource.Resource{Canonical: "t", Body: tt.body, Provider: &resource.Provider{}}
			env := &Env{Graph: &resource.Graph{}}
			got := c.Judge(env, r)
			if got != tt.want {
				t.Errorf("judged %v, want %v", got, tt.want)
			}
			explained, es := c.Explain(env, r, got)
			if explained != tt.want {
				t.Errorf("explained %v, want %v", explained, tt.want)
			}
			for _, e := range es {
				if e.Verdict != tt.want {
					t.Errorf("evidence %q speaks for %v, want %v", e.Reason, e.Verdict, tt.want)
				}
			}
		})
	}
}

func TestDescribedIsTheSameInOtherWords(t *testing.T) {
	c := &Control{ID: "Test.1", On: []string{"t"}, Pass: Described("it is so", True("a"))}
	r := &resource.Resource{Canonical: "t", Body: attrs("a", set(cty.False)), Provider: &resource.Provider{}}
	if got := c.Judge(&Env{Graph: &resource.Graph{}}, r); got != Fail {
		t.Errorf("got %v, want %v", got, Fail)
	}
	if got := c.Passes(); got != "it is so" {
		t.Errorf("got %q", got)
	}
	if got := ReadsOf([]*Control{c})["t"]; len(got) != 1 || got[0] != "a" {
		t.Errorf("reads %v, want a", got)
	}
}

func TestLateFixesLeaveConditionsOut(t *testing.T) {
	c := &Control{
		ID: "Test.1", On: []string{"aws_lb"},
		Pass: When(Equal("load_balancer_type", "application"), True("drop_invalid_header_fields")),
	}
	got := c.LateFixes()
	if len(got) != 1 || got[0].Late != schema.InPlace {
		t.Errorf("got %v, want only what drop_invalid_header_fields costs", got)
	}
}

func TestRequireExplicit(t *testing.T) {
	env := &Env{Graph: &resource.Graph{}, RequireExplicit: true}
	r := &resource.Resource{Canonical: "t", Body: fake{}, Provider: &resource.Provider{}}
	for _, tt := range []struct {
		name string
		p    Predicate
	}{
		{"a default that passes fails", True("a", Unset(true, source))},
		{"so it does below a negation", Not(True("a", Unset(false, source)))},
		{"so it does for missing blocks", Some(Blocks("b"), nil, Unset(true, source))},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := &Control{ID: "Test.1", On: []string{"t"}, Pass: tt.p}
			if got := c.Judge(env, r); got != Fail {
				t.Errorf("got %v, want %v", got, Fail)
			}
		})
	}
}

func TestLeans(t *testing.T) {
	env := &Env{Graph: &resource.Graph{}}
	r := &resource.Resource{Canonical: "t", Body: fake{}, Provider: &resource.Provider{}}
	passes, fails := True("a", Unset(true, source)), True("a", Unset(false, source))
	for _, tt := range []struct {
		name      string
		p         Predicate
		want      Verdict
		byDefault bool
	}{
		{"a default that makes the pass", passes, Pass, true},
		{"so below a negation", Not(fails), Pass, true},
		{"a default that something else stands in for", Any(passes, Absent("b")), Pass, false},
		{"a pass that asked for no default", Absent("b"), Pass, false},
		{"a default that makes a failure", fails, Fail, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := &Control{ID: "Test.1", On: []string{"t"}, Pass: tt.p}
			if got, byDefault := c.Leans(env, r); got != tt.want || byDefault != tt.byDefault {
				t.Errorf("got %v by default %t, want %v by default %t", got, byDefault, tt.want, tt.byDefault)
			}
		})
	}
}

func TestDatedDefault(t *testing.T) {
	c := &Control{ID: "Test.1", On: []string{"t"}, Pass: True("a", UnsetSince(true, "2023-04", source))}
	env := &Env{Graph: &resource.Graph{}}
	for exists, want := range map[bool]Verdict{false: Pass, true: Unknown} {
		r := &resource.Resource{Canonical: "t", Body: fake{}, Exists: exists, Provider: &resource.Provider{}}
		if got := c.Judge(env, r); got != want {
			t.Errorf("exists %t: got %v, want %v", exists, got, want)
		}
	}
}

func TestFuncReadsOnlyWhatItDeclares(t *testing.T) {
	c := &Control{ID: "Test.1", On: []string{"t"}, Pass: Func(Reads{"t": {"a"}}, nil, "`a` is set", func(c *Context) Verdict {
		c.Get("b")
		return Pass
	})}
	defer func() {
		if p, _ := recover().(string); !strings.Contains(p, "t.b") {
			t.Errorf("got panic %q, want one that names t.b", p)
		}
	}()
	c.Judge(&Env{Graph: &resource.Graph{}}, &resource.Resource{Canonical: "t", Body: fake{}, Provider: &resource.Provider{}})
	t.Error("an undeclared read was allowed")
}

func TestRelationThatAFuncFollowsFromAPartner(t *testing.T) {
	vpc := Names("vpc", "vpc", "id")
	groups := NamedBy("group", "vpc", "vpc_key").From("vpc")
	c := &Control{ID: "Test.1", On: []string{"t"}, Pass: Func(nil, []*Relation{vpc, groups}, "it has a group", nil)}
	reads := ReadsOf([]*Control{c})
	for typ, want := range map[string][]string{"t": {"vpc"}, "vpc": {"id", "vpc_key"}, "group": {"vpc"}} {
		if got := reads[typ]; !slices.Equal(got, want) {
			t.Errorf("reads %v of %s, want %v", got, typ, want)
		}
	}
	for i, want := range []Followed{{vpc, []string{"t"}}, {groups, []string{"vpc"}}} {
		if got := c.Relations()[i]; got.Relation != want.Relation || !slices.Equal(got.From, want.From) {
			t.Errorf("follows a relation to %v from %v, want %v from %v", got.Types, got.From, want.Types, want.From)
		}
	}
}
