package rewrite

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// part is a setting that can be written in its resource, or as a resource of its
// own that names it.
type part struct {
	// holder is the type of the resource, and inline the name of the attribute or
	// block in it.
	holder, inline string
	// resource is the type of its own, and link its attribute that holds the
	// holder's id.
	resource, link string
	// fixed are attributes of the resource that the inline writing has by its place.
	fixed map[string]string
	// attributes are those that both have: the name inline and in the resource. An
	// inline attribute, as against a block, has the name "".
	attributes map[string]string
	// required is an attribute of the resource that the inline writing may leave
	// out; empty for none.
	required string
}

// parts are some settings of each shape: a text, a block, several blocks in a
// resource, blocks whose attributes have other names.
func parts() []part {
	rule := map[string]string{
		"from_port": "from_port", "to_port": "to_port", "protocol": "protocol", "cidr_blocks": "cidr_blocks", "self": "self",
		"ipv6_cidr_blocks": "ipv6_cidr_blocks", "prefix_list_ids": "prefix_list_ids", "description": "description",
	}
	entry := map[string]string{
		"rule_no": "rule_number", "action": "rule_action", "protocol": "protocol", "from_port": "from_port", "to_port": "to_port",
		"cidr_block": "cidr_block", "ipv6_cidr_block": "ipv6_cidr_block",
	}
	return []part{
		{holder: "aws_s3_bucket", inline: "policy", resource: "aws_s3_bucket_policy", link: "bucket", attributes: map[string]string{"": "policy"}},
		{holder: "aws_s3_bucket", inline: "acl", resource: "aws_s3_bucket_acl", link: "bucket", attributes: map[string]string{"": "acl"}},
		{
			holder: "aws_s3_bucket", inline: "logging", resource: "aws_s3_bucket_logging", link: "bucket", required: "target_prefix",
			attributes: map[string]string{"target_bucket": "target_bucket", "target_prefix": "target_prefix"},
		},
		{
			holder: "aws_security_group", inline: "ingress", resource: "aws_security_group_rule", link: "security_group_id",
			fixed: map[string]string{"type": `"ingress"`}, attributes: rule,
		},
		{
			holder: "aws_security_group", inline: "egress", resource: "aws_security_group_rule", link: "security_group_id",
			fixed: map[string]string{"type": `"egress"`}, attributes: rule,
		},
		{holder: "aws_network_acl", inline: "ingress", resource: "aws_network_acl_rule", link: "network_acl_id", attributes: entry},
		{
			holder: "aws_network_acl", inline: "egress", resource: "aws_network_acl_rule", link: "network_acl_id",
			fixed: map[string]string{"egress": "true"}, attributes: entry,
		},
		{
			holder: "aws_ec2_managed_prefix_list", inline: "entry", resource: "aws_ec2_managed_prefix_list_entry", link: "prefix_list_id",
			attributes: map[string]string{"cidr": "cidr", "description": "description"},
		},
		{
			holder: "aws_iam_role", inline: "inline_policy", resource: "aws_iam_role_policy", link: "role",
			attributes: map[string]string{"name": "name", "policy": "policy"},
		},
		{
			holder: "aws_network_interface", inline: "attachment", resource: "aws_network_interface_attachment", link: "network_interface_id",
			attributes: map[string]string{"instance": "instance_id", "device_index": "device_index"},
		},
		{holder: "aws_eip", inline: "instance", resource: "aws_eip_association", link: "allocation_id", attributes: map[string]string{"": "instance_id"}},
	}
}

// splitParts writes every inline setting as a resource of its own.
func splitParts(c Configuration) (Configuration, error) {
	dirs, err := parse(c)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		var n names
		for f, b := range d.blocks("resource") {
			for _, p := range parts() {
				if p.holder == b.Labels[0] && !repeats(b) && f.separable(b, p) {
					f.split(b, p, &n, &d.added)
				}
			}
		}
	}
	return rewritten(dirs), nil
}

func repeats(b *hclsyntax.Block) bool {
	return b.Body.Attributes["count"] != nil || b.Body.Attributes["for_each"] != nil || b.Body.Attributes["provider"] != nil
}

// separable reports whether all that is written inline of the part can be said
// by the other resource.
func (f *file) separable(b *hclsyntax.Block, p part) bool {
	for _, inner := range b.Body.Blocks {
		if inner.Type == "dynamic" && inner.Labels[0] == p.inline {
			return false
		}
		if inner.Type == p.inline && (len(inner.Body.Blocks) > 0 || !p.says(inner.Body.Attributes)) {
			return false
		}
	}
	return true
}

// says reports whether the resource can have what an inline block has.
func (p part) says(written hclsyntax.Attributes) bool {
	for name := range written {
		if p.attributes[name] == "" {
			return false
		}
	}
	return p.required == "" || written[p.required] != nil
}

func (f *file) split(b *hclsyntax.Block, p part, n *names, added *strings.Builder) {
	open := func() {
		fmt.Fprintf(added, "resource %q %q {\n  %s = %s.id\n", p.resource, n.next(), p.link, subject(b))
		for _, name := range slices.Sorted(maps.Keys(p.fixed)) {
			fmt.Fprintf(added, "  %s = %s\n", name, p.fixed[name])
		}
	}
	if a := b.Body.Attributes[p.inline]; a != nil && p.attributes[""] != "" {
		open()
		fmt.Fprintf(added, "  %s = %s\n}\n\n", p.attributes[""], f.of(a.Expr.Range()))
		f.remove(a.SrcRange)
	}
	for _, inner := range b.Body.Blocks {
		if inner.Type != p.inline {
			continue
		}
		open()
		for _, name := range slices.Sorted(maps.Keys(inner.Body.Attributes)) {
			fmt.Fprintf(added, "  %s = %s\n", p.attributes[name], f.of(inner.Body.Attributes[name].Expr.Range()))
		}
		added.WriteString("}\n\n")
		f.remove(whole(inner))
	}
}

// inlineParts writes every resource that is a setting of another in that one.
func inlineParts(c Configuration) (Configuration, error) {
	dirs, err := parse(c)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		needs := d.needs()
		filled := make(map[string]bool)
		for f, b := range d.blocks("resource") {
			for _, p := range parts() {
				if p.resource == b.Labels[0] && !repeats(b) && len(b.Body.Blocks) == 0 {
					d.inline(f, b, p, needs, filled)
				}
			}
		}
	}
	return rewritten(dirs), nil
}

// inline moves the resource into the one that it names, if it names one of this
// module that can hold it.
func (d *directory) inline(f *file, b *hclsyntax.Block, p part, needs references, filled map[string]bool) {
	written := maps.Clone(b.Body.Attributes)
	link := written[p.link]
	delete(written, p.link)
	for name, value := range p.fixed {
		if written[name] == nil || f.of(written[name].Expr.Range()) != value {
			return
		}
		delete(written, name)
	}
	names := make(map[string]string)
	for inline, own := range p.attributes {
		if written[own] != nil {
			names[inline] = f.of(written[own].Expr.Range())
			delete(written, own)
		}
	}
	if len(written) > 0 || link == nil {
		return
	}
	for in, holder := range d.blocks("resource") {
		if holder.Labels[0] != p.holder || repeats(holder) || f.of(link.Expr.Range()) != subject(holder)+".id" ||
			holder.Body.Attributes[p.inline] != nil || needs.forbid(subject(b), subject(holder)) {
			continue
		}
		at := subject(holder) + "." + p.inline
		var text strings.Builder
		if value, attribute := names[""]; attribute {
			if filled[at] {
				return
			}
			filled[at] = true
			fmt.Fprintf(&text, "\n  %s = %s\n", p.inline, value)
		} else {
			fmt.Fprintf(&text, "\n  %s {\n", p.inline)
			for _, name := range slices.Sorted(maps.Keys(names)) {
				fmt.Fprintf(&text, "    %s = %s\n", name, names[name])
			}
			text.WriteString("  }\n")
		}
		in.insert(holder.OpenBraceRange, text.String())
		f.remove(whole(b))
		return
	}
}

// references are what each resource, local and so on of a module refers to, by
// its address.
type references map[string][]string

func (d *directory) needs() references {
	out := make(references)
	for _, b := range d.blocks("resource", "data", "output", "locals", "module") {
		for _, a := range attributes(b) {
			by := subject(b)
			if b.Type == "locals" {
				by = "local." + a.Name
			}
			for _, t := range a.Expr.Variables() {
				out[by] = append(out[by], referent(t))
			}
		}
	}
	return out
}

// referent is the address of what an expression refers to, without attributes.
func referent(t hcl.Traversal) string {
	length := 2
	if t.RootName() == "data" {
		length = 3
	}
	return dotted(t[:min(length, len(t))])
}

// forbid reports whether the part can't become one with its holder: something
// refers to it, or it refers to something that needs the holder.
func (r references) forbid(part, holder string) bool {
	for _, all := range r {
		if slices.Contains(all, part) {
			return true
		}
	}
	links := 0
	for _, need := range r[part] {
		if need == holder {
			links++
		} else if r.reach(need, holder, make(map[string]bool)) {
			return true
		}
	}
	return links > 1
}

// reach reports whether from needs to.
func (r references) reach(from, to string, seen map[string]bool) bool {
	if from == to {
		return true
	}
	if seen[from] {
		return false
	}
	seen[from] = true
	return slices.ContainsFunc(r[from], func(next string) bool { return r.reach(next, to, seen) })
}
