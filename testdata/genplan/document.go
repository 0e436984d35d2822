package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"
)

// document is a plan as far as genplan takes it apart; the rest stays as it is.
type document struct {
	FormatVersion    json.RawMessage `json:"format_version"`
	TerraformVersion json.RawMessage `json:"terraform_version"`
	Variables        json.RawMessage `json:"variables"`
	PlannedValues    values          `json:"planned_values"`
	ResourceChanges  []part          `json:"resource_changes"`
	PriorState       struct {
		FormatVersion json.RawMessage `json:"format_version"`
		Values        values          `json:"values"`
	} `json:"prior_state"`
	Configuration struct {
		ProviderConfig json.RawMessage `json:"provider_config"`
		RootModule     struct {
			ModuleCalls map[string]json.RawMessage `json:"module_calls"`
			Variables   json.RawMessage            `json:"variables"`
		} `json:"root_module"`
	} `json:"configuration"`
	RelevantAttributes []part          `json:"relevant_attributes"`
	Timestamp          json.RawMessage `json:"timestamp"`
}

// values are resources by module. The root module of the estate has none.
type values struct {
	RootModule struct {
		ChildModules []part `json:"child_modules"`
	} `json:"root_module"`
}

// part is an object of a plan that belongs to one unit.
type part struct {
	unit string
	text []byte
}

// UnmarshalJSON keeps the text, and the unit in the address that each kind of
// part starts with.
func (p *part) UnmarshalJSON(text []byte) error {
	var in struct {
		Address  string `json:"address"`
		Resource string `json:"resource"` // in relevant_attributes
	}
	if err := json.Unmarshal(text, &in); err != nil {
		return err
	}
	address := cmp.Or(in.Address, in.Resource)
	rest, ok := strings.CutPrefix(address, "module.")
	if !ok {
		return fmt.Errorf("%q lies outside the units", address)
	}
	p.unit, _, _ = strings.Cut(rest, ".")
	p.text = bytes.Clone(text)
	return nil
}

// unit makes the templates of what the plan says about a unit.
func (d *document) unit(name string) *unit {
	of := func(parts []part) []byte {
		var texts [][]byte
		for _, p := range parts {
			if p.unit == name {
				texts = append(texts, p.text)
			}
		}
		return bytes.Join(texts, []byte(","))
	}
	planned := of(d.PlannedValues.RootModule.ChildModules)
	u := &unit{
		name:      name,
		instances: bytes.Count(planned, []byte(`"mode":"managed"`)),
		planned:   newTemplate(planned, name),
		prior:     newTemplate(of(d.PriorState.Values.RootModule.ChildModules), name),
		changes:   newTemplate(of(d.ResourceChanges), name),
		relevant:  newTemplate(of(d.RelevantAttributes), name),
	}
	if call := d.Configuration.RootModule.ModuleCalls[name]; call != nil {
		u.call = newTemplate(fmt.Appendf(nil, "%q:%s", name, call), name)
	}
	return u
}

// writePlan writes the plan of the copies, one section after the other, so that
// its size is bounded by the disk alone.
func (e *estate) writePlan(out io.Writer, copies iter.Seq2[int, *unit]) error {
	w := bufio.NewWriterSize(out, 1<<20)
	section := func(of func(*unit) template) {
		var text []byte
		for k, u := range copies {
			t := of(u)
			if t == nil {
				continue
			}
			if text != nil {
				w.WriteByte(',')
			}
			text = t.append(text[:0], k, u.copyName(k))
			w.Write(text)
		}
	}
	p := &e.plan
	fmt.Fprintf(w, `{"format_version":%s,"terraform_version":%s,"variables":%s,"planned_values":{"root_module":{"child_modules":[`,
		p.FormatVersion, p.TerraformVersion, p.Variables)
	section(func(u *unit) template { return u.planned })
	w.WriteString(`]}},"resource_changes":[`)
	section(func(u *unit) template { return u.changes })
	fmt.Fprintf(w, `],"prior_state":{"format_version":%s,"terraform_version":%s,"values":{"root_module":{"child_modules":[`,
		p.PriorState.FormatVersion, p.TerraformVersion)
	section(func(u *unit) template { return u.prior })
	fmt.Fprintf(w, `]}}},"configuration":{"provider_config":%s,"root_module":{"module_calls":{`, p.Configuration.ProviderConfig)
	section(func(u *unit) template { return u.call })
	fmt.Fprintf(w, `},"variables":%s}},"relevant_attributes":[`, p.Configuration.RootModule.Variables)
	section(func(u *unit) template { return u.relevant })
	fmt.Fprintf(w, `],"timestamp":%s,"applyable":true,"complete":true,"errored":false}`+"\n", p.Timestamp)
	return w.Flush()
}
