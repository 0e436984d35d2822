package resource

import (
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// flat is a body without blocks.
type flat map[string]Value

func (f flat) Attr(name string) Value {
	if v, ok := f[name]; ok {
		return v
	}
	return Value{V: cty.NullVal(cty.DynamicPseudoType)}
}

func (f flat) Blocks(string) Blocks { return Blocks{} }

func known(s string) Value { return Value{V: cty.StringVal(s), Origin: Set} }

func computed() Value { return Value{V: cty.UnknownVal(cty.String), Origin: Computed} }

func linked(l Links) Value { return Value{V: cty.UnknownVal(cty.String), Origin: Set, Links: l} }

func to(refs ...Ref) Value { return linked(Links{Refs: refs}) }

// oneOf is one of two texts, or what one of refs leads to. An empty text stands
// for nothing.
func oneOf(a, b string, refs ...Ref) Value {
	l := Links{Refs: refs, Open: true, Choices: []cty.Value{cty.StringVal(a), cty.NullVal(cty.String)}}
	if b != "" {
		l.Choices[1] = cty.StringVal(b)
	}
	return linked(l)
}

func world(rs ...*Resource) *Graph {
	g := &Graph{Resources: rs}
	for _, r := range rs {
		if r.Provider == nil {
			r.Provider = &Provider{Key: "aws", RegionKnown: true, RoleKnown: true}
		}
		for i := range r.Address {
			if r.Address[i] == '.' && r.Canonical == "" {
				r.Canonical = r.Address[:i]
			}
		}
	}
	g.Seal()
	return g
}

var (
	west  = &Provider{Key: "aws.west", Region: "us-west-2", RegionKnown: true, RoleKnown: true}
	east  = &Provider{Key: "aws.east", Region: "us-east-1", RegionKnown: true, RoleKnown: true}
	later = &Provider{Key: "aws.later", RoleKnown: true}

	logged   = &Relation{Types: []string{"logging"}, Pairs: []Pair{{Namer: Partner, Theirs: []string{"target"}, Ours: []string{"name", "id"}}}}
	table    = &Relation{Types: []string{"logging"}, Pairs: []Pair{{Namer: Partner, Theirs: []string{"target"}, Ours: []string{"name"}, Prefix: "table/"}}}
	byARN    = &Relation{Types: []string{"logging"}, Pairs: []Pair{{Namer: Partner, Theirs: []string{"target"}, Ours: []string{"name", "arn"}, Behind: ":cluster/"}}}
	inSubnet = &Relation{Types: []string{"subnet"}, Pairs: []Pair{{Namer: Subject, Theirs: []string{"id"}, Ours: []string{"subnet"}}}}
	regional = &Relation{Types: []string{"settings"}}
	ofStage  = &Relation{Types: []string{"settings"}, Pairs: []Pair{
		{Namer: Partner, Theirs: []string{"stage"}, Ours: []string{"name"}}, {Namer: Neither, Theirs: []string{"api"}, Ours: []string{"api"}}}}
	sameAPI = &Relation{Types: []string{"settings"}, Pairs: []Pair{{Namer: Neither, Theirs: []string{"api"}, Ours: []string{"api"}}}}
)

func TestPartners(t *testing.T) {
	cluster := func(body flat) *Resource { return &Resource{Address: "cluster.a", Body: body} }
	logging := func(v Value) *Resource { return &Resource{Address: "logging.l", Body: flat{"target": v}} }
	created := flat{"name": known("a"), "id": computed()}
	nameless := flat{"name": to(Ref{Address: "random.r", Attr: "hex"}), "id": computed()}

	for _, tt := range []struct {
		name string
		rel  *Relation
		rs   []*Resource
		// want is "", "certain", "possible" or "outside".
		want string
	}{
		{"a known name", logged, []*Resource{cluster(created), logging(known("a"))}, "certain"},
		{"a name in an ARN that is written out", byARN, []*Resource{cluster(created), logging(known("arn:aws:eks:us-east-1:123456789012:cluster/a"))}, "certain"},
		{"a name in an ARN, with a path and a qualifier", byARN, []*Resource{cluster(created), logging(known("arn:aws:eks:us-east-1:123456789012:cluster/path/a:live"))}, "certain"},
		{"another name in an ARN", byARN, []*Resource{cluster(created), logging(known("arn:aws:eks:us-east-1:123456789012:cluster/b"))}, ""},
		{"an ARN of something else", byARN, []*Resource{cluster(created), logging(known("arn:aws:eks:us-east-1:123456789012:nodegroup/a"))}, ""},
		{"an ARN where names are asked for", logged, []*Resource{cluster(created), logging(known("arn:aws:eks:us-east-1:123456789012:cluster/a"))}, ""},
		{"another known name", logged, []*Resource{cluster(created), logging(known("b"))}, ""},
		{"a reference to the id", logged, []*Resource{cluster(created), logging(to(Ref{Address: "cluster.a", Attr: "id"}))}, "certain"},
		{"a reference to another attribute", logged, []*Resource{cluster(created), logging(to(Ref{Address: "cluster.a", Attr: "arn"}))}, "possible"},
		{"a reference to another resource", logged, []*Resource{cluster(created), logging(to(Ref{Address: "cluster.b", Attr: "id"})), {Address: "cluster.b", Body: flat{"id": computed()}}}, ""},
		{"one of two resources", logged, []*Resource{cluster(created), logging(to(Ref{Address: "cluster.a", Attr: "id"}, Ref{Address: "cluster.b", Attr: "id"})), {Address: "cluster.b", Body: flat{}}}, "possible"},
		{"each of two resources", logged, []*Resource{cluster(created), logging(linked(Links{Each: true, Refs: []Ref{{Address: "cluster.a", Attr: "id"}, {Address: "cluster.b", Attr: "id"}}})), {Address: "cluster.b", Body: flat{}}}, "certain"},
		{"one of several known names", logged, []*Resource{cluster(created), logging(oneOf("b", "a"))}, "possible"},
		{"one of several names, all of others", logged, []*Resource{cluster(created), logging(oneOf("b", "c"))}, ""},
		{"one of several names, all of others, for one whose name is not known", logged, []*Resource{cluster(nameless), logging(oneOf("b", "c"))}, "possible"},
		{"one of several names that others have", logged, []*Resource{cluster(nameless), logging(oneOf("b", "b")), {Address: "cluster.b", Body: flat{"name": known("b")}}}, ""},
		{"one of several wrapped names", table, []*Resource{cluster(created), logging(oneOf("table/b", "table/a"))}, "possible"},
		{"one of several names in an ARN", byARN, []*Resource{cluster(created), logging(oneOf("arn:aws:eks:us-east-1:123456789012:cluster/a", ""))}, "possible"},
		{"a name or the id", logged, []*Resource{cluster(created), logging(oneOf("b", "", Ref{Address: "cluster.a", Attr: "id"}))}, "possible"},
		{"a name or the id of another", logged, []*Resource{cluster(created), logging(oneOf("b", "", Ref{Address: "cluster.b", Attr: "id"})), {Address: "cluster.b", Body: flat{"id": computed()}}}, ""},
		{"the name or the id of another", logged, []*Resource{cluster(created), logging(oneOf("a", "", Ref{Address: "cluster.b", Attr: "id"})), {Address: "cluster.b", Body: flat{"id": computed()}}}, "possible"},
		{"a name or something that may turn out to be any", logged, []*Resource{cluster(created), logging(oneOf("b", "", Ref{Address: "random.r", Attr: "hex"}))}, "possible"},
		{"a name or the same unknown as the name", logged, []*Resource{cluster(nameless), logging(oneOf("b", "", Ref{Address: "random.r", Attr: "hex"})), {Address: "cluster.b", Body: flat{"name": known("b")}}}, "possible"},
		{"one of several names, one of which the resource has in turn", logged, []*Resource{cluster(flat{"name": oneOf("a", "b")}), logging(known("b"))}, "possible"},
		{"one of some instances", logged, []*Resource{cluster(created), logging(to(Ref{Address: "cluster.a", Attr: "id", Some: true}))}, "possible"},
		{"one of some other instances", logged, []*Resource{cluster(created), logging(to(Ref{Address: "cluster.b", Attr: "id", Some: true})), {Address: "cluster.b", Body: flat{"id": computed()}}}, ""},
		{"one of some instances as another resource says it", logged, []*Resource{
			cluster(created), logging(to(Ref{Address: "policy.p", Attr: "target"})), {Address: "policy.p", Body: flat{"target": to(Ref{Address: "cluster.a", Attr: "id", Some: true})}}}, "possible"},
		{"a partner by one of several known names", inSubnet, []*Resource{cluster(flat{"subnet": oneOf("r", "s")}), {Address: "subnet.s", Body: flat{"id": known("s")}}}, "possible"},
		{"one of several partners outside", inSubnet, []*Resource{cluster(flat{"subnet": oneOf("r", "s")}), {Address: "subnet.t", Body: flat{"id": known("t")}}}, "outside"},
		{"something that may turn out to be any name", logged, []*Resource{cluster(created), logging(to(Ref{Address: "random.r", Attr: "hex"}))}, "possible"},
		{"a name that may not be in the graph", inSubnet, []*Resource{cluster(flat{"subnet": known("subnet-0a1b2c3d")}), {Address: "subnet.s", Body: flat{"id": to(Ref{Address: "random.r", Attr: "hex"})}}}, "possible"},
		{"something that may turn out to be the id of what exists", inSubnet, []*Resource{cluster(flat{"subnet": to(Ref{Address: "random.r", Attr: "hex"})}), {Address: "subnet.s", Body: flat{"id": {V: cty.StringVal("subnet-0a1b2c3d"), Origin: Computed}}}}, "possible"},
		{"something that may pass on the id of what is created", inSubnet, []*Resource{cluster(flat{"subnet": to(Ref{Address: "input.i", Attr: "output"})}), {Address: "subnet.s", Body: flat{"id": computed()}}}, "possible"},
		{"a partner that something may pass on", logged, []*Resource{cluster(flat{"id": computed()}), logging(to(Ref{Address: "input.i", Attr: "output"}))}, "possible"},
		{"something made that cannot be the id of what is created", inSubnet, []*Resource{cluster(flat{"subnet": to(Ref{Address: "zone.z", Attr: "arn"})}), {Address: "subnet.s", Body: flat{"id": computed()}}}, "outside"},
		{"a text that cannot be the id of what is created", inSubnet, []*Resource{cluster(flat{"subnet": to(Ref{Address: "input.i", Attr: "output", Prefix: "subnet-"})}), {Address: "subnet.s", Body: flat{"id": computed()}}}, "outside"},
		{"what a data source reads was there before", inSubnet, []*Resource{cluster(flat{"subnet": to(Ref{Address: "state.s", Attr: "outputs"})}), {Address: "subnet.s", Body: flat{"id": computed()}},
			{Address: "state.s", Mode: Data, Body: flat{"outputs": to()}}}, "outside"},
		{"an identifier that AWS has yet to make up is none that was there before", logged, []*Resource{
			cluster(flat{"id": known("sg-0a1b2c3d")}), logging(to(Ref{Address: "group.g", Attr: "id"})), {Address: "group.g", Body: flat{"id": computed()}}}, ""},
		{"a local that is not shown", logged, []*Resource{cluster(created), logging(linked(Links{Open: true}))}, "possible"},
		{"a value derived from the name", logged, []*Resource{cluster(created), logging(to(Ref{Address: "cluster.a", Attr: "id", Suffix: "-logs"}))}, ""},
		{"a value altered", logged, []*Resource{cluster(created), logging(to(Ref{Address: "cluster.a", Attr: "id", Altered: true}))}, ""},
		{"a known name of a resource whose name is not known", logged, []*Resource{cluster(nameless), logging(known("a"))}, "possible"},
		{"a known name that another resource has", logged, []*Resource{cluster(nameless), logging(known("b")), {Address: "cluster.b", Body: flat{"name": known("b")}}}, ""},
		{"a known name that a resource of another region has", logged, []*Resource{
			{Address: "cluster.a", Body: nameless, Provider: west}, {Address: "logging.l", Body: flat{"target": known("b")}, Provider: west}, {Address: "cluster.b", Body: flat{"name": known("b")}, Provider: east}}, "possible"},
		{"a known name that another resource may have", logged, []*Resource{cluster(nameless), logging(known("b")), {Address: "cluster.b", Body: flat{"name": known("b")}, Conditional: true}}, "possible"},
		{"a name that one resource has and another may turn out to have", inSubnet, []*Resource{cluster(flat{"subnet": known("s")}), {Address: "subnet.s", Body: flat{"id": known("s")}}, {Address: "subnet.r", Body: flat{"id": to(Ref{Address: "random.r", Attr: "hex"})}}}, "certain"},
		{"a known name that is taken in another API only", ofStage, []*Resource{
			cluster(flat{"name": to(Ref{Address: "random.r", Attr: "hex"}), "api": known("x")}), {Address: "settings.s", Body: flat{"stage": known("b"), "api": known("x")}}, {Address: "cluster.b", Body: flat{"name": known("b"), "api": known("y")}}}, "possible"},
		{"the id as another resource says it", logged, []*Resource{
			cluster(created), logging(to(Ref{Address: "policy.p", Attr: "target"})), {Address: "policy.p", Body: flat{"target": to(Ref{Address: "cluster.a", Attr: "id"})}}}, "certain"},
		{"the id of another as another resource says it", logged, []*Resource{
			cluster(created), logging(to(Ref{Address: "policy.p", Attr: "target"})), {Address: "policy.p", Body: flat{"target": to(Ref{Address: "cluster.b", Attr: "id"})}}, {Address: "cluster.b", Body: flat{"id": computed()}}}, ""},
		{"a wrapped name as another resource says it", table, []*Resource{
			cluster(nameless), logging(to(Ref{Address: "policy.p", Attr: "target"})), {Address: "policy.p", Body: flat{"target": to(Ref{Address: "cluster.a", Attr: "name", Prefix: "table/"})}}}, "certain"},
		{"a partner named as another resource says it", inSubnet, []*Resource{
			cluster(flat{"subnet": to(Ref{Address: "policy.p", Attr: "target"})}), {Address: "subnet.s", Body: flat{"id": computed()}}, {Address: "policy.p", Body: flat{"target": to(Ref{Address: "subnet.s", Attr: "id"})}}}, "certain"},
		{"the same unknown as the name", logged, []*Resource{cluster(nameless), logging(to(Ref{Address: "random.r", Attr: "hex"}))}, "certain"},
		{"a name in another region", logged, []*Resource{
			{Address: "cluster.a", Body: created, Provider: west}, {Address: "logging.l", Body: flat{"target": known("a")}, Provider: east}}, ""},
		{"a name in a region that the other names itself", logged, []*Resource{
			{Address: "cluster.a", Body: flat{"name": known("a"), "region": known("us-west-2")}, Provider: east}, {Address: "logging.l", Body: flat{"target": known("a")}, Provider: west}}, "certain"},
		{"a name in the region of the provider, which the other leaves", logged, []*Resource{
			{Address: "cluster.a", Body: flat{"name": known("a"), "region": known("us-west-2")}, Provider: east}, {Address: "logging.l", Body: flat{"target": known("a")}, Provider: east}}, ""},
		{"a name in a region that the other may name itself", logged, []*Resource{
			{Address: "cluster.a", Body: flat{"name": known("a"), "region": to()}, Provider: east}, {Address: "logging.l", Body: flat{"target": known("a")}, Provider: east}}, "possible"},
		{"a name in the region of the environment", logged, []*Resource{
			{Address: "cluster.a", Body: flat{"name": known("a"), "region": known("us-west-2")}}, {Address: "logging.l", Body: flat{"target": known("a")}}}, "possible"},
		{"a name in a region that is not known", logged, []*Resource{
			{Address: "cluster.a", Body: created, Provider: west}, {Address: "logging.l", Body: flat{"target": known("a")}, Provider: later}}, "possible"},
		{"a partner that may not be created", logged, []*Resource{cluster(created), {Address: "logging.l", Body: flat{"target": known("a")}, Conditional: true}}, "possible"},
		{"a wrapped name", table, []*Resource{cluster(created), logging(known("table/a"))}, "certain"},
		{"a name that lacks the wrapping", table, []*Resource{cluster(created), logging(known("a"))}, ""},
		{"a wrapped reference", table, []*Resource{cluster(nameless), logging(to(Ref{Address: "cluster.a", Attr: "name", Prefix: "table/"}))}, "certain"},
		{"a partner named by reference", inSubnet, []*Resource{cluster(flat{"subnet": to(Ref{Address: "subnet.s", Attr: "id"})}), {Address: "subnet.s", Body: flat{"id": computed()}}}, "certain"},
		{"a partner named by id", inSubnet, []*Resource{cluster(flat{"subnet": known("subnet-0a1b2c3d")}), {Address: "subnet.s", Body: flat{"id": known("subnet-0a1b2c3d")}}}, "certain"},
		{"a partner outside", inSubnet, []*Resource{cluster(flat{"subnet": known("subnet-0a1b2c3d")}), {Address: "subnet.s", Body: flat{"id": computed()}}}, "outside"},
		{"both parts of one API by value", sameAPI, []*Resource{cluster(flat{"api": known("x")}), {Address: "settings.s", Body: flat{"api": known("x")}}}, "certain"},
		{"both parts of one API by reference", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "api.r", Attr: "id"})}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.r", Attr: "id"})}}}, "certain"},
		{"one of several APIs by value", sameAPI, []*Resource{cluster(flat{"api": oneOf("x", "y")}), {Address: "settings.s", Body: flat{"api": known("x")}}}, "possible"},
		{"one of several APIs, and one of several", sameAPI, []*Resource{cluster(flat{"api": oneOf("x", "y")}), {Address: "settings.s", Body: flat{"api": oneOf("z", "y")}}}, "possible"},
		{"one of several APIs, and one of several others", sameAPI, []*Resource{cluster(flat{"api": oneOf("x", "y")}), {Address: "settings.s", Body: flat{"api": oneOf("z", "")}}}, ""},
		{"one of several APIs, and a new one", sameAPI, []*Resource{cluster(flat{"api": oneOf("x", "y")}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.r", Attr: "id"})}}, {Address: "api.r", Body: flat{"id": computed()}}}, "possible"},
		{"one of several APIs, and one with a new ARN", sameAPI, []*Resource{cluster(flat{"api": oneOf("x", "y")}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.r", Attr: "arn"})}}, {Address: "api.r", Body: flat{"arn": computed()}}}, ""},
		{"one of several APIs, and what the resource says", sameAPI, []*Resource{cluster(flat{"api": oneOf("x", "y")}), {Address: "settings.s", Body: flat{"api": oneOf("z", "", Ref{Address: "cluster.a", Attr: "api"})}}}, "possible"},
		{"both parts of one of some APIs", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "api.r", Attr: "id", Some: true})}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.r", Attr: "id", Some: true})}}}, "possible"},
		{"one part names one of some by what they say", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "api.r", Attr: "id"})}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "cluster.a", Attr: "api", Some: true})}}}, "possible"},
		{"a setting of the account", regional, []*Resource{cluster(created), {Address: "settings.s", Body: flat{}}}, "certain"},
		{"a setting of another region", regional, []*Resource{
			{Address: "cluster.a", Body: created, Provider: west}, {Address: "settings.s", Body: flat{}, Provider: east}}, ""},
		{"a setting of a region that is not known", regional, []*Resource{
			{Address: "cluster.a", Body: created, Provider: west}, {Address: "settings.s", Body: flat{}, Provider: later}}, "possible"},
		{"one part names the API by what the other says", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "api.r", Attr: "id"})}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "cluster.a", Attr: "api"})}}}, "certain"},
		{"names of one API that may differ", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "api.r", Attr: "id"})}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.r", Attr: "name"})}}, {Address: "api.r", Body: flat{"name": computed()}}}, "possible"},
		{"one part names the API by what the other, of its key, says", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "api.r", Attr: "id"})}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "cluster.a"})}}}, "certain"},
		{"parts of one of two APIs", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "api.r", Attr: "id"})}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.r", Attr: "id"}, Ref{Address: "api.q", Attr: "id"})}}}, "possible"},
		{"parts of two other APIs", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "api.r", Attr: "id"})}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.p", Attr: "id"}, Ref{Address: "api.q", Attr: "id"})}}}, ""},
		{"the id of a new API may be a name that is known", sameAPI, []*Resource{cluster(flat{"api": known("x")}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.r", Attr: "id"})}}, {Address: "api.r", Body: flat{"id": computed()}}}, "possible"},
		{"the ARN of a new API is none that was there before", sameAPI, []*Resource{cluster(flat{"api": known("arn:aws:x")}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.r", Attr: "arn"})}}, {Address: "api.r", Body: flat{"arn": computed()}}}, ""},
		{"what is known after apply may have been there before", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "input.i", Attr: "output"})}), {Address: "settings.s", Body: flat{"api": known("x")}}}, "possible"},
		{"what is put together from the API's id", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "api.r", Attr: "id"})}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.r", Attr: "id", Prefix: "arn:"})}}}, "possible"},
		{"what is put together from another API's id", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "api.r", Attr: "id"})}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.q", Attr: "id", Prefix: "arn:"})}}}, ""},
		{"something that may turn out to be the API", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "api.r", Attr: "id"})}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "input.i", Attr: "output"})}}}, "possible"},
		{"parts of two APIs", sameAPI, []*Resource{cluster(flat{"api": to(Ref{Address: "api.r", Attr: "id"})}), {Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.q", Attr: "id"})}}}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			subject := tt.rs[0]
			found := world(tt.rs...).Partners(subject, tt.rel)
			got := ""
			for _, m := range found.List {
				got = "certain"
				if m.Possible {
					got = "possible"
				}
			}
			if len(found.Outside) > 0 {
				got = "outside"
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestPartnersByWhatIsHandedOn: of a reference without an attribute a plan doesn't show
// which is meant, and it may be one that the resource was given.
func TestPartnersByWhatIsHandedOn(t *testing.T) {
	cluster := func(body flat) *Resource { return &Resource{Address: "cluster.a", Body: body} }
	logging := &Resource{Address: "logging.l", Body: flat{"target": to(Ref{Address: "policy.p"})}}
	policy := &Resource{Address: "policy.p", Body: flat{
		"target": to(Ref{Address: "cluster.a"}), "local": linked(Links{Open: true}), "made": computed(), "api": to(Ref{Address: "api.r"})}}
	created := flat{"name": known("a"), "id": computed()}
	others := []*Resource{
		{Address: "cluster.b", Body: flat{"id": computed()}}, {Address: "api.r", Body: flat{"id": computed()}},
		{Address: "subnet.s", Body: flat{"id": computed()}}, {Address: "subnet.t", Body: flat{"id": computed()}}}
	for _, tt := range []struct {
		name  string
		rel   *Relation
		feeds []Ref
		asks  *Resource
		rest  []*Resource
		want  string
	}{
		{"the resource", logged, []Ref{{Address: "cluster.a"}}, cluster(created), []*Resource{logging}, "logging.l possible"},
		{"by way of another", logged, []Ref{{Address: "policy.q", Attr: "of"}}, cluster(created), []*Resource{
			logging, {Address: "policy.q", Body: flat{"of": to(Ref{Address: "cluster.a", Attr: "id"})}}}, "logging.l possible"},
		{"another resource", logged, []Ref{{Address: "cluster.b"}}, cluster(created), []*Resource{logging}, ""},
		{"something that may be any name", logged, []Ref{{Address: "policy.p", Attr: "local"}}, cluster(created), []*Resource{logging}, "logging.l possible"},
		{"something that the service makes", logged, []Ref{{Address: "policy.p", Attr: "made"}}, cluster(created), []*Resource{logging}, ""},
		{"of the same kind as the resource", logged, []Ref{{Address: "cluster.a"}, {Address: "cluster.b", Attr: "local"}}, cluster(created), []*Resource{
			{Address: "logging.l", Body: flat{"target": to(Ref{Address: "cluster.b"})}}}, ""},
		{"a partner", inSubnet, []Ref{{Address: "subnet.s"}}, cluster(flat{"subnet": to(Ref{Address: "policy.p"})}), nil, "subnet.s possible"},
		{"any partner", inSubnet, []Ref{{Address: "policy.p", Attr: "local"}}, cluster(flat{"subnet": to(Ref{Address: "policy.p"})}), nil, "subnet.s possible, subnet.t possible"},
		{"no partner", inSubnet, []Ref{{Address: "cluster.b"}}, cluster(flat{"subnet": to(Ref{Address: "policy.p"})}), nil, ""},
		{"the API of both", sameAPI, []Ref{{Address: "api.r"}}, cluster(flat{"api": to(Ref{Address: "policy.p"})}), []*Resource{
			{Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.r"})}}}, "settings.s possible"},
		{"the API of both, the other way", sameAPI, []Ref{{Address: "api.r"}}, cluster(flat{"api": to(Ref{Address: "api.r"})}), []*Resource{
			{Address: "settings.s", Body: flat{"api": to(Ref{Address: "policy.p"})}}}, "settings.s possible"},
		{"another API", sameAPI, []Ref{{Address: "api.other"}}, cluster(flat{"api": to(Ref{Address: "policy.p"})}), []*Resource{
			{Address: "settings.s", Body: flat{"api": to(Ref{Address: "api.r"})}}}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g := world(slices.Concat([]*Resource{tt.asks, policy}, others, tt.rest)...)
			g.Feeds = func(address string) []Ref {
				if address == "policy.p" || address == "cluster.b" {
					return tt.feeds
				}
				return nil
			}
			var got []string
			for _, m := range g.Partners(tt.asks, tt.rel).List {
				got = append(got, m.Address+map[bool]string{true: " possible"}[m.Possible])
			}
			if got := strings.Join(got, ", "); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestIncompleteGraphMayMissPartners(t *testing.T) {
	a := &Resource{Address: "cluster.a", Body: flat{"name": known("a")}}
	g := world(a)
	g.Incomplete = true
	if found := g.Partners(a, logged); !found.Open {
		t.Error("a targeted plan proves the absence of a partner")
	}
	g = world(a)
	g.Incomplete, g.LeftOut = true, map[string]bool{"subnet": true}
	if found := g.Partners(a, logged); found.Open {
		t.Error("a type that is not left out is open")
	}
}

func TestNamedTellsApartWhatSeveralNamesLeadTo(t *testing.T) {
	one, two := to(Ref{Address: "subnet.a", Attr: "id"}), known("subnet-0a1b2c3d")
	r := &Resource{Address: "cluster.c", Body: flat{"subnet": one}}
	g := world(r,
		&Resource{Address: "subnet.a", Body: flat{"id": computed()}},
		&Resource{Address: "subnet.b", Body: flat{"id": computed()}})
	if got := g.Named(r, one, inSubnet, g.Partners(r, inSubnet)).List; len(got) != 1 || got[0].Address != "subnet.a" || got[0].Possible {
		t.Errorf("got %v, want subnet.a", got)
	}
	if got := g.Named(r, two, inSubnet, g.Partners(r, inSubnet)); len(got.List) != 0 || len(got.Outside) != 1 {
		t.Errorf("got %v, want a name of something outside", got)
	}
}

// TestInAccount asks for what holds for all Regions of the account that a bucket
// is in.
func TestInAccount(t *testing.T) {
	whole := &Relation{Types: []string{"settings"}, AnyRegion: true}
	in := func(key, role string) *Provider {
		return &Provider{Key: key, Region: key, RegionKnown: true, Role: role, RoleKnown: true}
	}
	for _, tt := range []struct {
		name         string
		ours, theirs *Provider
		want         tri
	}{
		{"one provider configuration", in("a", ""), in("a", ""), yes},
		{"another Region, by the same credentials", in("a", ""), in("b", ""), yes},
		{"another Region, by the same role", in("a", "arn:aws:iam::111122223333:role/r"), in("b", "arn:aws:iam::111122223333:role/r"), yes},
		{"two roles of one account", in("a", "arn:aws:iam::111122223333:role/r"), in("b", "arn:aws:iam::111122223333:role/s"), yes},
		{"roles of two accounts", in("a", "arn:aws:iam::111122223333:role/r"), in("b", "arn:aws:iam::444455556666:role/r"), no},
		{"a role, and whoever assumes it", in("a", "arn:aws:iam::111122223333:role/r"), in("b", ""), maybe},
		{"configurations that don't show", &Provider{Key: "a", Hidden: true}, &Provider{Key: "a", Hidden: true}, maybe},
		{"a role that isn't known", in("a", ""), &Provider{Key: "b"}, maybe},
	} {
		t.Run(tt.name, func(t *testing.T) {
			bucket := &Resource{Address: "bucket.b", Provider: tt.ours, Body: flat{}}
			g := world(bucket, &Resource{Address: "settings.s", Provider: tt.theirs, Body: flat{}})
			got := no
			for _, m := range g.Partners(bucket, whole).List {
				if got = yes; m.Possible {
					got = maybe
				}
			}
			if got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}
