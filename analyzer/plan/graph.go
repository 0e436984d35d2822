package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// graph turns what was kept into a sealed graph.
func (d *document) graph() (*resource.Graph, error) {
	kind, err := d.kind()
	if err != nil {
		return nil, err
	}
	b := &builder{doc: d, kind: kind, g: &resource.Graph{Kind: kind, Terraform: d.terraform}}
	b.providers = providers{doc: d, made: map[string]*resource.Provider{}}
	if err := b.build(); err != nil {
		return nil, err
	}
	d.release()
	return b.g, nil
}

// kind tells what was read by the names that were there.
func (d *document) kind() (resource.Kind, error) {
	has := func(names ...string) bool {
		return slices.ContainsFunc(names, func(n string) bool { return d.keys[n] })
	}
	switch {
	case has("resource_changes", "planned_values", "prior_state", "configuration"):
		if d.format == "" {
			return "", formatf("a plan without format_version")
		}
		return resource.Plan, nil
	case d.format != "" && has("values"), d.version == 4:
		return resource.State, nil
	}
	return "", d.somethingElse(has)
}

// builder makes the graph of a document.
type builder struct {
	doc       *document
	kind      resource.Kind
	g         *resource.Graph
	w         *world
	providers providers
	slab      slab[resource.Resource]
	unread    []unread
}

func (b *builder) build() error {
	d := b.doc
	records, bystanders := d.values, []*record(nil)
	if b.kind == resource.Plan {
		records, bystanders = b.planned()
	}
	var err error
	if b.w, err = newWorld(d, slices.Concat(records, bystanders)); err != nil {
		return err
	}
	b.w.planned = b.kind == resource.Plan
	b.incomplete(len(bystanders) > 0)
	if b.kind == resource.Plan {
		b.g.Prior = &resource.Graph{Kind: resource.State, Terraform: d.terraform}
	}
	if b.kind == resource.Plan {
		b.g.Written = written{d}
		b.g.Feeds = b.w.feeds
	}
	b.g.Kind = b.kind
	b.providers.regions(records)
	for _, r := range records {
		b.guard(r, func() {
			b.place(r)
			b.checkValues(r)
		})
	}
	for _, r := range bystanders {
		b.guard(r, func() { b.bystander(r) })
	}
	if len(d.crashes) > 0 {
		b.g.Diagnostics = append(b.g.Diagnostics, d.crashes...)
		b.g.Incomplete, b.g.LeftOut, b.w.partial = true, nil, true
	}
	b.reportUnread()
	d.sensitiveVariables()
	b.g.Secrets = d.found.sorted()
	b.g.Providers = b.providers.all()
	b.g.Seal()
	if b.g.Prior != nil {
		b.g.Prior.Providers = b.g.Providers
		b.g.Prior.Secrets = b.g.Secrets
		b.g.Prior.Seal()
	}
	return nil
}

// guard makes a diagnostic of a panic while f puts a record into the graph.
func (b *builder) guard(r *record, f func()) {
	defer func() {
		if p := recover(); p != nil {
			b.doc.crashes = append(b.doc.crashes, resource.Crash("reading "+r.addr, p, resource.Location{}))
		}
	}()
	f()
}

// planned sorts out which records are judged, and which only stand beside them:
// existing resources that the plan leaves out. A refresh-only plan has no
// changes, and is the state that it holds.
func (b *builder) planned() (records, bystanders []*record) {
	d := b.doc
	if len(d.changes) == 0 && len(d.deferred) == 0 && holdsManaged(d.prior) && (d.complete == nil || *d.complete) && !d.errored {
		b.kind = resource.State
		b.diagnose(resource.Note, "plan-refresh-only", "the plan only refreshes the state",
			"It was made with -refresh-only and changes no resource. The state that it holds is judged.")
		return d.prior, nil
	}
	records = d.changes
	for _, r := range d.prior {
		switch {
		case d.changing[objectKey{r.addr, r.deposed}], d.checks[r.addr]:
		case r.typ.mode == resource.Data:
			records = append(records, r)
		default:
			bystanders = append(bystanders, r)
		}
	}
	b.shape()
	for _, r := range records {
		if r.stays() {
			r.action = resource.Forget
		}
	}
	return records, bystanders
}

func holdsManaged(records []*record) bool {
	return slices.ContainsFunc(records, func(r *record) bool { return r.typ.mode == resource.Managed })
}

// objectKey tells the objects of an address apart.
type objectKey struct{ addr, deposed string }

// shape notes what is special about a plan.
func (b *builder) shape() {
	d := b.doc
	judged, gone := 0, 0
	for _, r := range d.changes {
		switch {
		case r.typ.mode == resource.Data:
		case r.action == resource.Delete:
			gone++
		default:
			judged++
		}
	}
	switch {
	case judged == 0 && gone > 0:
		b.diagnose(resource.Note, "plan-destroy", "the plan only deletes",
			"Every resource in it is deleted, so there is nothing to judge.")
	case judged == 0:
		b.diagnose(resource.Note, "plan-empty", "the plan holds no resources", "There is nothing to judge.")
	}
	if d.errored {
		b.g.Errored = true
		b.diagnose(resource.Error, "plan-errored", "the plan failed before it was complete",
			"Terraform reported an error while it made this plan. Resources that it did not come to are missing. Mend the error and plan again.")
	}
	if len(d.deferred) > 0 {
		slices.Sort(d.deferred)
		shown := d.deferred
		if len(shown) > 10 {
			shown = append(slices.Clone(shown[:10]), "...")
		}
		b.diagnose(resource.Warning, "plan-deferred", fmt.Sprintf("%d resources are planned later", len(d.deferred)),
			"Terraform deferred them to a later plan, so they are not judged: "+strings.Join(shown, ", "))
	}
}

// incomplete finds out whether the plan leaves resources out, and of which
// types.
func (b *builder) incomplete(bystanders bool) {
	d := b.doc
	if b.kind != resource.Plan {
		return
	}
	missing, sure := b.leftOut()
	partial := d.errored || len(d.deferred) > 0
	switch {
	case d.complete != nil:
		partial = partial || !*d.complete
	default: // before Terraform 1.8
		partial = partial || sure || bystanders
	}
	if !partial {
		return
	}
	for _, addr := range d.deferred {
		if a, ok := parseAddress(addr); ok {
			missing[typeKey(d.typeOf(a.mode, []byte(a.typ)))] = true
		}
	}
	b.w.partial = true
	b.g.Incomplete = true
	if d.config.root != nil {
		b.g.LeftOut = missing
	}
	if !d.errored && len(d.deferred) == 0 {
		b.diagnose(resource.Warning, "plan-targeted", "the plan is partial",
			"It was made with -target or -exclude and leaves out resources of the configuration. What depends on those is not known.")
	}
}

// leftOut collects the canonical types of which the configuration may have more
// instances than the plan. It is sure where a block that has exactly one
// instance has none.
func (b *builder) leftOut() (types map[string]bool, sure bool) {
	types = map[string]bool{}
	destroying := len(b.doc.changes) > 0 && !slices.ContainsFunc(b.doc.changes, func(r *record) bool { return r.action != resource.Delete })
	var walk func(m *module, ins []*instance, repeated bool)
	walk = func(m *module, ins []*instance, repeated bool) {
		for key, c := range m.resources {
			found := 0
			for _, in := range ins {
				if in.resources[key] != nil {
					found++
				}
			}
			many := repeated || c.repeated.present()
			if many || found == 0 {
				types[typeKey(c.typ)] = true
			}
			if !many && found == 0 && c.typ.mode == resource.Managed && !destroying {
				sure = true
			}
		}
		for name, c := range m.calls {
			if c.module == nil {
				continue
			}
			var below []*instance
			for _, in := range ins {
				below = append(below, in.children[name].list()...)
			}
			walk(c.module, below, repeated || c.repeated.present())
		}
	}
	if root := b.doc.config.root; root != nil {
		walk(root, []*instance{b.w.root}, false)
	}
	return types, sure
}

func typeKey(t *typeInfo) string {
	if t.mode == resource.Data {
		return "data." + t.canonical
	}
	return t.canonical
}

// place puts a record into the world after the change, and into the one before
// it.
func (b *builder) place(r *record) {
	if r.deposed != "" {
		b.g.Deposed = append(b.g.Deposed, b.resource(r, true))
		return
	}
	switch r.action {
	case resource.Delete:
	case resource.Forget:
		// It leaves Terraform's hands and stays in AWS.
		out := b.resource(r, true)
		out.Bystander = true
		b.g.Resources = append(b.g.Resources, out)
	default:
		b.g.Resources = append(b.g.Resources, b.resource(r, false))
	}
	if b.g.Prior != nil && r.before != nil && r.typ.mode == resource.Managed {
		b.g.Prior.Resources = append(b.g.Prior.Resources, b.resource(r, true))
	}
}

func (b *builder) bystander(r *record) {
	if r.deposed != "" {
		b.g.Deposed = append(b.g.Deposed, b.resource(r, true))
		return
	}
	after, before := b.resource(r, true), b.resource(r, true)
	after.Bystander, before.Bystander = true, true
	b.g.Resources = append(b.g.Resources, after)
	b.g.Prior.Resources = append(b.g.Prior.Resources, before)
}

// resource makes the resource of a record, in the world before the change or
// after it.
func (b *builder) resource(r *record, before bool) *resource.Resource {
	out := b.slab.one()
	*out = resource.Resource{
		Address: r.addr, Module: r.parsed.module, Mode: r.typ.mode,
		Type: r.typ.name, Canonical: r.typ.canonical, Name: r.parsed.name,
		Provider: b.providers.of(r), Action: r.action, Importing: r.importing,
		PreviousAddress: r.previous, Deposed: r.deposed,
		Exists: before || r.action != resource.Create && r.action != resource.Replace && r.action != resource.Read,
		Body:   top{b.w, r, before},
	}
	if before && r.previous != "" && r.action != resource.Forget {
		out.Address = r.previous // as it was
		if a, ok := parseAddress(r.previous); ok {
			out.Module, out.Name = a.module, a.name
		}
	}
	return out
}

func (b *builder) diagnose(severity resource.DiagnosticSeverity, code, summary, detail string) {
	b.g.Diagnostics = append(b.g.Diagnostics, resource.Diagnostic{Severity: severity, Code: code, Summary: summary, Detail: detail})
	slices.SortStableFunc(b.g.Diagnostics, func(x, y resource.Diagnostic) int {
		return cmp.Or(cmp.Compare(x.Code, y.Code), cmp.Compare(x.Summary, y.Summary))
	})
}
