package policy

import (
	"errors"
	"slices"
	"strings"
	"sync"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// documentType is the canonical type of the data source that makes documents.
const documentType = "aws_iam_policy_document"

// identityType is the canonical type of the data source that tells the account.
const identityType = "aws_caller_identity"

// Reads returns what a Reader asks a graph for, besides the attribute that it is
// given. The caller may change the map.
func Reads() resource.Reads {
	return resource.Reads{"data." + identityType: {"account_id"}, "data." + documentType: {
		"json", "minified_json", "version",
		"statement.sid", "statement.effect",
		"statement.actions", "statement.not_actions", "statement.resources", "statement.not_resources",
		"statement.principals.type", "statement.principals.identifiers",
		"statement.not_principals.type", "statement.not_principals.identifiers",
		"statement.condition.test", "statement.condition.variable", "statement.condition.values",
		"source_json", "source_policy_documents", "override_json", "override_policy_documents",
	}}
}

// Reader reads the documents of one graph. It keeps what it has read, since
// documents repeat, and is safe for concurrent use.
type Reader struct {
	graph  *resource.Graph
	limits Limits
	// texts holds a parsed by document text; the Readers of other worlds share it.
	texts *sync.Map
	// sources holds a built by data source.
	sources sync.Map
}

// NewReader returns a Reader of the documents of g. It reports to g what exceeds
// the limits.
func NewReader(g *resource.Graph, l Limits) *Reader {
	resource.Settle(l.Bounds())
	return &Reader{graph: g, limits: l, texts: &sync.Map{}}
}

// In returns a Reader of the documents of another world of the same input. What
// one of them has read as text is read for both.
func (rd *Reader) In(g *resource.Graph) *Reader {
	return &Reader{graph: g, limits: rd.limits, texts: rd.texts}
}

// Of returns the document in the attribute at a dotted path of r.
func (rd *Reader) Of(r *resource.Resource, path string) Document {
	return rd.Read(r, r.Get(path))
}

// Read returns the document in v, an attribute of r or of one of its blocks.
func (rd *Reader) Read(r *resource.Resource, v resource.Value) Document {
	b, err := rd.value(v, &trail{})
	b.Sensitive = b.Sensitive || v.Sensitive
	return rd.finish(b, err, r.Address+"."+v.Path, v.At)
}

// FromData returns the document that the data source aws_iam_policy_document
// makes, whether it has been read or not.
func (rd *Reader) FromData(data *resource.Resource) Document {
	b, err := rd.data(data, &trail{})
	return rd.finish(b, err, data.Address, data.At)
}

// ReachesBeyond answers whether a statement of r is about a principal outside the
// account of r. A data source aws_caller_identity tells that account; what the
// same provider configuration creates is in it.
func (rd *Reader) ReachesBeyond(r *resource.Resource, s *Statement) Answer {
	return s.ReachesBeyond(rd.account(r), func(ref resource.Ref) bool {
		other := rd.graph.Lookup(ref.Address)
		if other == nil || other.Mode != resource.Managed && other.Canonical != identityType {
			return false
		}
		same, known := other.Provider.SameAccount(r.Provider)
		return same && known
	})
}

// account returns the number of the account that r is in, or nothing.
func (rd *Reader) account(r *resource.Resource) string {
	for _, d := range rd.graph.OfType("data." + identityType) {
		if same, known := d.Provider.SameAccount(r.Provider); !same || !known {
			continue
		}
		if id, ok := d.Get("account_id").Text(); ok {
			return id
		}
	}
	return ""
}

// finish returns the document b, or, with an error, one that is unreadable.
func (rd *Reader) finish(b built, err error, subject string, at resource.Location) Document {
	d := b.Document
	if err == nil {
		d, err = b.finished()
	}
	if err != nil {
		d = Document{Open: true, Err: err, Cause: resource.Cause{Kind: resource.Unreadable, Subject: subject}}
		d.Sensitive = b.Sensitive
		if limit, ok := errors.AsType[*LimitError](err); ok {
			rd.graph.Report(resource.Exceeded(limit.Name, int64(limit.Max), "the policy document "+subject, at))
		}
	}
	d.At = at
	return d
}

// trail is the way from the attribute that was asked for to a document that it
// is made from.
type trail struct {
	data []*resource.Resource
	// count is the number of data sources read so far.
	count int
}

// text returns the document of a JSON text.
func (rd *Reader) text(text string) (built, error) {
	if p, ok := rd.texts.Load(text); ok {
		return p.(parsed).built, p.(parsed).err
	}
	b, err := rd.limits.parseText(text)
	rd.texts.Store(text, parsed{b, err})
	return b, err
}

// parsed is what a text was found to be.
type parsed struct {
	built
	err error
}

func (l *Limits) parseText(text string) (built, error) {
	if strings.TrimSpace(text) == "" {
		return absent(), nil
	}
	n, err := l.parseJSON(text)
	if err != nil {
		return built{}, err
	}
	b, err := builder{limits: l}.document(n)
	if err != nil {
		return built{}, err
	}
	b.size = len(text)
	// What is wrong with a statement counts only if it is not replaced.
	b.done = b.finish() == nil
	return b, nil
}

// value returns the document that a value holds.
func (rd *Reader) value(v resource.Value, way *trail) (built, error) {
	structure := v.V
	switch {
	case v.V == cty.NilVal || v.V.IsNull():
		return absent(), nil
	case v.V.IsKnown() && v.V.Type() == cty.String:
		return rd.text(v.V.AsString())
	case !v.V.IsKnown() && v.Structure == cty.NilVal:
		return rd.linked(v, way)
	case !v.V.IsKnown():
		structure = v.Structure
	}
	n, size, err := rd.limits.fromValue(structure, v.Parts)
	if err != nil {
		return built{}, err
	}
	b, err := builder{limits: &rd.limits, links: v.Links, cause: v.Cause}.document(n)
	b.size = size
	return b, err
}

// linked returns the document of the one data source that an unknown value
// refers to. Of several, or with anything else flowing in, which document it
// will be is not known.
func (rd *Reader) linked(v resource.Value, way *trail) (built, error) {
	data, only := rd.documents(v.Links)
	if only && len(data) == 1 {
		// The text of one that has been read would be known here too.
		if _, _, read := rendered(data[0]); !read {
			return rd.data(data[0], way)
		}
	}
	cause := v.Cause
	switch {
	case v.Links.Open:
		cause = v.Links.Loose
	case len(data) > 1:
		cause = resource.Cause{Kind: resource.Several, Subject: data[0].Address}
	}
	return undetermined(cause), nil
}

// absent is the document of a value that is not set.
func absent() built {
	return built{Document: Document{Absent: true}, version: Element{Known: true}, done: true}
}

// undetermined is a document of which nothing is known.
func undetermined(cause resource.Cause) built {
	return built{Document: Document{Open: true, Cause: cause}, version: Element{Cause: cause}}
}

// documents returns the data sources whose documents flow into a value, each
// once, and whether nothing else does and all of them arrive unchanged. One of
// several instances, and it isn't known which, is something else.
func (rd *Reader) documents(links resource.Links) (data []*resource.Resource, only bool) {
	only = !links.Open
	for _, ref := range links.Refs {
		r := rd.graph.Lookup(ref.Address)
		whole := ref.Attr == "json" || ref.Attr == "minified_json" || ref.Attr == ""
		if r == nil || r.Mode != resource.Data || r.Canonical != documentType || !whole ||
			ref.Some || ref.Altered || ref.Prefix != "" || ref.Suffix != "" {
			only = false
			continue
		}
		if !slices.Contains(data, r) {
			data = append(data, r)
		}
	}
	return data, only
}
