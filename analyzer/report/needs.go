package report

import (
	"slices"
	"strings"
)

// need is what is known about a kind of Needs: what is missing, with and
// without a subject, and what the reader can do about it.
type need struct{ of, bare, advice string }

// needWords is keyed by Needs.Kind.
var needWords = map[string]need{
	"after-apply": {"is known only after apply", "a value is known only after apply",
		"the state after the apply tells: terraform show -json | hublint scan -"},
	"variable": {"has no value", "a variable has no value",
		"give it one: --var 'NAME=VALUE' or --var-file FILE, or scan a plan"},
	"source": {"is not shown in a plan", "what decides is not shown",
		"let hublint read the configuration too: --source DIR"},
	"module": {"is not installed", "a module is not installed",
		"install it: terraform init"},
	"data": {"is read by a data source", "a data source was not read",
		"scan a plan, which holds what was read"},
	"chance": {"depends on time or chance", "a value depends on time or chance",
		"scan a plan, or write the value down"},
	"provider-version": {"have different defaults", "a default differs between provider versions",
		"choose a version: terraform init writes .terraform.lock.hcl; or set the value"},
	"partial": {"may be left out of this plan", "this plan leaves resources out",
		"make the plan without -target"},
	"outside": {"is not in the input", "a resource is only named, and is not in the input",
		"look at it where it is managed"},
	"undocumented": {"is not documented by AWS", "AWS does not document the behaviour",
		"set the value, so that nothing hangs on it"},
	"unreadable": {"could not be evaluated", "a value could not be evaluated",
		"the diagnostics say why"},
	"dated": {"may be older than AWS's default", "a resource may be older than AWS's default",
		"set the value, so that its age doesn't matter"},
	"several": {"may be one of several resources", "a link may lead to one of several resources",
		"let hublint read the configuration too: --source DIR"},
	"count": {"decides how many there are", "how many there are is not known",
		"scan a plan, or give the variables that it depends on: --var, --var-file"},
}

// explain says what a finding waits for, and what to do about it. Where the source
// is at hand already it is no advice.
func (r *Report) explain(f *Finding) (what, advice string) {
	what, advice = f.Needs.explain()
	if f.Needs != nil && (f.Needs.Kind == "source" || f.Needs.Kind == "several") && f.Input < len(r.Inputs) && r.Inputs[f.Input].Comments {
		advice = "the source doesn't tell either: look at the resource once it is there"
		if r.lacksModules(f.Input) {
			advice = "a module of the source may tell, which is not installed: terraform init"
		}
	}
	return what, advice
}

// lacksModules reports whether modules of an input's source are not installed.
func (r *Report) lacksModules(input int) bool {
	return slices.ContainsFunc(r.Diagnostics, func(d Diagnostic) bool {
		return d.Code == "module-missing" && (d.Input == nil || *d.Input == input)
	})
}

// explain says what is not known, and what to do about it.
func (n *Needs) explain() (what, advice string) {
	if n == nil {
		return "a value is not known", ""
	}
	w, ok := needWords[n.Kind]
	switch {
	case !ok:
		return "a value is not known", ""
	case n.Subject != nil:
		if name, ok := strings.CutPrefix(*n.Subject, "var."); ok && n.Kind == "variable" {
			w.advice = strings.ReplaceAll(w.advice, "NAME", name)
		}
		return *n.Subject + " " + w.of, w.advice
	}
	return w.bare, w.advice
}

// needed is the rows that wait for one value.
type needed struct {
	*Needs
	rows []row
}

// byNeed gathers rows by the value that must be known, the worst first.
func byNeed(all []row) []needed {
	var out []needed
	at := make(map[[2]string]int)
	for _, r := range all {
		var k [2]string
		if r.Needs != nil {
			k = [2]string{r.Needs.Kind, orEmpty(r.Needs.Subject)}
		}
		n, seen := at[k]
		if !seen {
			n = len(out)
			at[k] = n
			out = append(out, needed{Needs: r.Needs})
		}
		out[n].rows = append(out[n].rows, r)
	}
	for _, n := range out {
		slices.SortStableFunc(n.rows, worse)
	}
	slices.SortStableFunc(out, func(a, b needed) int { return worse(a.rows[0], b.rows[0]) })
	return out
}

// alike gathers rows that differ in the resource alone: one control cannot judge
// them for one reason. The order stays.
func alike(all []row) [][]row {
	var out [][]row
	at := make(map[string]int)
	for _, r := range all {
		k := strings.Join([]string{r.Control, orEmpty(r.Attribute), r.Reason, r.introduced()}, "\x00")
		if r.Location != nil {
			k += "\x00" + position(r.Location)
		}
		n, seen := at[k]
		if !seen {
			n = len(out)
			at[k] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], r)
	}
	return out
}
