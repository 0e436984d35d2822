package resource

// Mode tells managed resources from data sources.
type Mode uint8

// The modes of a resource.
const (
	Managed Mode = iota
	Data
)

// Action is what a plan does to a resource.
type Action uint8

// The actions of a plan. A front end without a before uses Create for what a
// configuration declares and NoOp for what a state holds.
const (
	NoOp Action = iota
	Create
	Update
	// Replace is a deletion and a creation, in either order.
	Replace
	Delete
	// Forget leaves the object in AWS and takes it out of Terraform's hands.
	Forget
	// Read is a data source that is read during the apply.
	Read
)

// String returns the action's name as Terraform's documentation spells it.
func (a Action) String() string {
	return [...]string{"no-op", "create", "update", "replace", "delete", "forget", "read"}[a]
}

// Provider is a provider configuration: what decides account and Region.
type Provider struct {
	// Key is the configuration's name as seen from the root module: "aws",
	// "aws.west", "module.m:aws".
	Key string
	// Region and Role are empty when they are not written, and the environment
	// decides. RegionKnown and RoleKnown are false only when they are written
	// and not known.
	Region, Role           string
	RegionKnown, RoleKnown bool
	// Hidden is set where the input does not show which configuration it is. Two
	// resources of it may be of different ones.
	Hidden bool
}

// Resource is one instance of a resource, in one world.
type Resource struct {
	// Address is as Terraform prints it, with the keys of all instances.
	Address string
	// Module is the address of the module instance; empty for the root.
	Module string
	Mode   Mode
	// Type is the type as it is written. Canonical is the type that controls
	// name: the same, except that aws_alb* is aws_lb*.
	Type, Canonical string
	Name            string
	// Provider is never nil.
	Provider *Provider
	Action   Action
	// Importing is set when the change adopts an object that exists.
	Importing bool
	// Exists is set when the object of this world stood in AWS before the
	// change: it was not created or replaced by it. A default that AWS
	// introduced at some date may then not have applied.
	Exists bool
	// PreviousAddress is where the resource was before it was moved, or empty.
	PreviousAddress string
	// Deposed is the key of a deposed object, which is never judged.
	Deposed string
	// Bystander is set for what stands in AWS without being judged: a forgotten
	// resource, or one that a targeted plan leaves out. It is a partner still.
	Bystander bool
	// Conditional is set where it is not known whether the resource is created
	// at all: an unknown count. As a partner it is only a possible one.
	Conditional bool
	// Body holds the values.
	Body Body
	// At is the resource's block, if the source is at hand.
	At Location
}

// Get returns the value at a dotted path. See the function Get.
func (r *Resource) Get(path string) Value { return Get(r.Body, path) }
