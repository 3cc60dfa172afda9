// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "core/schema/conversion_shape.h"
#include "core/schema/value.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caravan {

/// Language ("en", "zh_CN", "zh_TW") → text. All three are always there.
using Labels = std::map<std::string, std::string, std::less<>>;
/// The text in @p language, English where that is unknown.
const std::string& label(const Labels& labels, std::string_view language);

enum class FieldType {
    text,
    longText,
    integer,
    decimal,
    money,
    boolean,
    date,
    dateTime,
    choice,
    choiceSet,
    reference, ///< to a record of one entity
    link,      ///< to a record of one of several entities
    phone,
    mail,
    web,
    position,
    recurrence,
    file
};
const char* toString(FieldType type);

/// What happens to two values of one group when neither author had seen the other (SYNC 3).
enum class MergePolicy { hub, ask, latest, text, set, counter, max, min, rank };
const char* toString(MergePolicy policy);

enum class ParentDelete { revive, detach, refuse };
enum class SearchKind { none, name, text, phone, mail, code };
enum class Tone { neutral, accent, success, warning, danger, violet };

/// How far the work is that a record stands for, whatever its own states are called.
enum class Phase {
    open,   ///< nobody has begun
    begun,  ///< under way
    done,   ///< finished as it should be
    dropped ///< ended otherwise: cancelled, lost, refused
};

/// What an entity is for, and so where the window shows its records.
enum class EntityRole {
    work,  ///< what people work on: has a place of its own
    part,  ///< belongs to another record and is shown there
    setup, ///< what the company works by, kept under "Company data"
    system ///< kept by the program
};

/// Whether an import makes a record where its rows refer to a name that nobody has.
enum class MadeByName { never, asked, always };

/// What the program needs an entity for, whatever its name. One entity at most serves each, and
/// every catalogue has people.
enum class Serves {
    nothing,
    people,     ///< who works here: they sign in, own records, and are named as authors
    teams,      ///< of these people
    customers,  ///< companies that work is about: news are told by them, people known by them
    activities, ///< what people plan and note about records
    files,      ///< files of records
    views,      ///< how somebody looks at a list
    conflicts,  ///< two values of one group that were set at once
    apart,      ///< records that look like one and are two (core/actions/pairs_apart.h)
    rates,      ///< what currencies are worth
    numbers,    ///< how far each laptop has numbered
    exports,    ///< that records were written into a file or onto paper
    letterhead, ///< who stands on the paper
    ledger      ///< the changes of the schema that the company published (core/model/model.h)
};

/// What a text says of an address (core/record/address.h).
enum class AddressPart { none, street, postalCode, city, region, country };

struct Choice {
    std::string value;
    Labels labels;
    Tone tone = Tone::neutral;
    bool isHidden = false; ///< no longer offered; records that have it keep it
    std::optional<Phase> phase;
    std::string icon;       ///< of a record with this choice, instead of its entity's
    bool isAtPlace = false; ///< somebody has to be there: part of the route of a day
    bool isFixed = false;   ///< agreed with others: planning does not move it
    bool isTouch = false;   ///< somebody was spoken with or written to
};

/// One field of an entity, as resources/schema says it. `index` is its place in Record::values.
struct Field {
    std::string name;
    FieldType type = FieldType::text;
    Labels labels;
    Labels hint; ///< empty where there is none
    std::size_t index = 0;
    std::size_t group = 0; ///< index into Entity::groups
    bool required = false;
    bool uniqueHint = false; ///< two records should not share it; a warning, never a refusal
    std::optional<std::int64_t> max; ///< code points of a text, or the largest number
    std::optional<std::int64_t> min;
    Value defaultValue;
    SearchKind search = SearchKind::none;
    int listColumn = 0;       ///< 1, 2, … in this order; 0 = not a column at first
    std::string section;      ///< of the form
    bool isFact = false;      ///< shown in the head of the record page
    bool isUnitPrice = false; ///< of one piece, so a sum over records says nothing
    bool isHidden = false;    ///< never shown in forms and lists
    bool isReadOnly = false;  ///< set by rules, not by hand
    bool isCloned = true;     ///< a clone begins with the same value
    AddressPart addressPart = AddressPart::none; ///< one field of an entity at most says each
    std::string target;                          ///< entity a reference points to
    Serves targetServes = Serves::nothing;       ///< what that entity serves as
    std::string ofRole;               ///< role of the users that a reference means; empty: any
    std::vector<std::string> targets; ///< entities a link may point to
    ParentDelete onParentDelete = ParentDelete::revive;
    std::vector<Choice> choices; ///< of choice and choiceSet, in declared order (rank)

    const Choice* choice(std::string_view value) const;
    /// Whether it is a reference or a link.
    bool isReferring() const { return type == FieldType::reference || type == FieldType::link; }
    bool mayReferTo(std::string_view entity) const;
    bool refersToPeople() const { return targetServes == Serves::people; }
    bool refersToTeams() const { return targetServes == Serves::teams; }
    /// Whether records are worth grouping by it: it has few values, and is in use.
    bool isGroupable() const
    {
        return !isHidden &&
               (type == FieldType::choice || type == FieldType::boolean || isReferring());
    }
};

/// The record that a value of @p field refers to, of an entity that there is. Nothing where it is
/// empty, and of a link to an entity that only a later model lets it refer to.
std::optional<RecordKey> targetOf(const Field& field, const Value& value);
/// The value by which @p field refers to @p target.
Value referenceTo(const Field& field, const RecordKey& target);

/// Fields that merge together. A field that is in no declared group is a group of its own name.
struct Group {
    std::string name;
    std::vector<std::size_t> fields; ///< indexes into Entity::fields
    MergePolicy policy = MergePolicy::hub;
};

struct Section {
    std::string name;
    Labels labels;
};

/// Where a record stands (SYNC 4).
struct ScopeRule {
    std::string owner;                ///< field referring to the owning user, or empty
    std::string team;                 ///< field referring to the team, or empty
    std::vector<std::string> follows; ///< reference fields whose target's scopes it inherits
    bool onlyFollows = false;         ///< owner and team count only while it follows nothing
    bool all = false;                 ///< everybody
    std::string allWhen;              ///< boolean field: everybody, while it is set
};

/// Which fields say when and where a record happens. Empty: not said.
struct Moments {
    std::string start;    ///< date or date_time
    std::string end;      ///< date_time
    std::string due;      ///< date that is to be kept
    std::string duration; ///< integer, minutes; where there is no end
    /// Phases in which the due date counts.
    std::vector<Phase> dueWhile{Phase::open, Phase::begun};
    /// Reference paths to what has a position ("account", "contact.account"), best first.
    std::vector<std::string> place;
    /// Reference to the user whose day it is part of: calendar, reminders, route of a day.
    std::string owner;
};

/// How new records are numbered: "Q26-17-003".
struct Numbered {
    std::string field;
    std::string letter;
    std::string counter; ///< field of number_series that counts
};

/// How records stand on a board: one column per choice of a status.
struct BoardShape {
    std::string field;             ///< the workflow's choice: its choices are the columns
    std::vector<std::string> card; ///< fields on a card, below the title
    std::string sum;               ///< money or number that a column adds up, or empty
};

/// A moment by which something is to happen to a record: counted from when, until when, and when it
/// did. The fields are date_times of the entity.
struct ClockShape {
    std::string name;
    Labels labels;
    std::string starts;
    std::string due;
    std::string met;
    std::string result; ///< choice that keeps "kept" or "missed" once it is met, or empty
    /// Paths through references to the hours agreed, a whole number ("contract.response_hours").
    /// The first whose references are all set counts. Empty: `due` is only typed.
    std::vector<std::string> hours;
};

/// How the form and the record page of an entity are laid out, by names: what core/schema/layouts.h
/// makes a Layout of.
struct LayoutShape {
    struct Part {
        std::string section; ///< of the entity; empty: only the layout has it
        Labels labels;       ///< empty: those of the section
        int columns = 2;     ///< of the form, 1 to 3
        std::vector<std::string> fields;
        std::vector<std::string> wide; ///< of these, those that take a whole line
    };
    std::vector<std::string> facts; ///< of the record's head, most important first
    std::string opens; ///< entity whose tab the record page opens on, if there are any; or empty
    std::vector<Part> parts;
    /// The product's sections in its order: what a company put into another is told by them.
    std::vector<std::string> sections;
};

enum class WriteRight { anyone, manager, administrator, hub };

/// Life of a record as data: allowed moves of one choice field and what a state requires.
struct StatusWorkflow {
    std::string field;
    std::map<std::string, std::vector<std::string>, std::less<>> transitions;
    std::map<std::string, std::vector<std::string>, std::less<>> required;
    /// State → fields that nobody changes any more, once a record stands there.
    std::map<std::string, std::vector<std::string>, std::less<>> frozen;
    Labels frozenHint; ///< what to do instead, or empty
    /// States off the straight way (lost, cancelled) → the state on it that they are reached from,
    /// empty where that may be any.
    std::map<std::string, std::string, std::less<>> aside;

    bool allows(std::string_view from, std::string_view to) const;
};

struct Entity {
    std::string name;
    Labels labels;
    Labels plural;
    std::string icon;
    EntityRole role = EntityRole::work;
    Serves serves = Serves::nothing;
    std::vector<std::string> title; ///< fields that name a record, joined by a space
    std::string subtitle;           ///< field shown below the title, or empty
    ScopeRule scope;
    std::vector<std::string> reveals;
    /// Field → why a rule refuses to let somebody set it, and what to do instead, in a sentence.
    std::map<std::string, Labels, std::less<>> refusals;
    WriteRight write = WriteRight::anyone;
    bool dropOnDeleteConflict = false;
    std::string frozenBy; ///< reference to the record in whose frozen states this is frozen too
    bool inTimeline = false;
    MadeByName madeByName = MadeByName::never;
    bool isHidden = false; ///< the company does not use it: no place, no list, no tab
    /// Section → its fields in the order that the company chose; the others follow.
    std::map<std::string, std::vector<std::string>, std::less<>> order;
    LayoutShape layout;
    Moments moments;
    std::optional<StatusWorkflow> status;
    std::optional<Numbered> number;
    std::optional<BoardShape> board;
    std::vector<ClockShape> clocks;          ///< their names and due fields differ
    std::optional<ConversionShape> converts; ///< what a record of it becomes
    /// Entities whose records refer to this and have a tab on its page, in this order. Others that
    /// are work or a part come behind them.
    std::vector<std::string> related;
    /// Fields that tell whom or what a record is about; empty: duplicates are not looked for.
    std::vector<std::string> identity;
    /// Entities whose records about this one may change hands with it.
    std::vector<std::string> handOver;
    /// Entity whose records say who gets a new record that nobody owns, or empty.
    std::string assignedBy;
    /// Entities whose records are cloned with the one that they belong to; without a value the
    /// entity's records are not cloned.
    std::optional<std::vector<std::string>> clone;
    bool isMergeable = true; ///< two records of it may turn out to be one
    /// What somebody writes offline after the work they had was given away is taken in all the same
    /// (sync/README.md); else it is refused.
    bool takesLateWork = true;
    std::string searchSign; ///< typed before the words, it limits a search to this entity
    std::vector<Section> sections;
    std::vector<Field> fields;
    std::vector<Group> groups;

    const Field* field(std::string_view fieldName) const;
    const Group* group(std::string_view groupName) const;
    const Group& groupOf(const Field& f) const { return groups[f.group]; }
    /// Whether there is a field for a person to fill in; else rules make its records.
    bool isTyped() const;
    /// The fields with a list column, in column order.
    std::vector<const Field*> listFields() const;
    /// The field that says this of its address; nullptr where none does.
    const Field* addressField(AddressPart part) const;
    /// Where on the earth its records are; nullptr where they do not say.
    const Field* positionField() const;
    /// The choice whose values have phases; nullptr where records have none.
    const Field* phaseField() const;
    /// The choices of phaseField() that are in one of @p phases.
    std::vector<std::string> statesIn(const std::vector<Phase>& phases) const;
    /// The reference by which people say what a record is about: the first they fill in that may
    /// refer to @p target; nullptr for none.
    const Field* fieldAbout(std::string_view target) const;
    /// The first reference to teams: of people, the one whose team they are in. nullptr for none.
    const Field* teamField() const;
    /// What kind of record it is: the first choice of lists beside the phase; nullptr for none.
    const Field* kindField() const;
};

/// "to" of a link that may refer to any record of a work or a part entity.
inline constexpr const char* kLinkToAll = "*";

/// True for what a company added itself (core/model/model.h): the product never uses such names.
bool isCompanyName(std::string_view name);

/// What to do about keys that nobody asked for. The product's own files have none; a catalogue that
/// another version wrote may.
enum class UnknownKeys { refuse, ignore };

class Navigation;

/// Everything that is said about a company's data, by the product and over it by the company, in
/// one immutable value: entities with their layouts, where they stand in the window, and what
/// reports ask of them. Records point into it, so whoever holds records also holds the shared
/// pointer.
///
/// What no company changes (completeness, the score of leads, ready views, headings of sheets) is
/// not in it: these are tables of the program, read by the code that they belong to.
class Catalogue {
public:
    struct Source {
        std::string_view name; ///< file name, for errors
        std::string_view text; ///< JSON
    };
    /// What stands beside the entities. Empty parts are those of a program without a window.
    struct Parts {
        std::vector<Source> layouts;    ///< resources/layouts (core/schema/layouts.h)
        std::vector<Source> navigation; ///< resources/navigation.json, or none
        std::vector<Source> reports;    ///< resources/reports (core/model/report_shape.h)
    };

    /// Reads and checks entity files, layouts and navigation; reports are checked by who reads
    /// them. Error: ErrorCode::schema, key "entity.field", detail names the file and what is wrong
    /// there.
    static Result<std::shared_ptr<const Catalogue>> load(const std::vector<Source>& sources,
                                                         const Parts& parts);
    static Result<std::shared_ptr<const Catalogue>> load(const std::vector<Source>& sources)
    {
        return load(sources, Parts());
    }
    /// Those built into this program.
    static Parts productParts();
    /// The one built into this program; a mistake in it ends the program.
    static std::shared_ptr<const Catalogue> builtIn();
    /// Reads what toJson() of this or another version wrote:
    /// {"revision":n,"entities":[…],"more":{…},"navigation":{…},"reports":[…]}, and what a company
    /// changed: "product", the revision without that, and "changes", its ledger. Both are taken as
    /// said. Keys that only a newer version knows are kept for toJson() and otherwise ignored
    /// (sync/README.md, "Schema").
    static Result<std::shared_ptr<const Catalogue>>
    fromJson(std::string_view text, UnknownKeys unknown = UnknownKeys::ignore);

    /// Grows with each change of the schema; the sum of the entities' revisions.
    int revision() const { return m_revision; }
    /// The revision of the product that this was made from; less than revision() by at least one
    /// for each of the company's changes.
    int productRevision() const { return m_productRevision; }
    /// The company's changes in their order, each a JSON object (core/model/model.h).
    const std::vector<std::string>& changes() const { return m_changes; }
    /// "product.company-hash": two catalogues with the same tag are the same.
    const std::string& tag() const { return m_tag; }
    const std::vector<Entity>& entities() const { return m_entities; }
    const Entity* entity(std::string_view name) const;
    /// The entity, which must exist: for names that code knows.
    const Entity& at(std::string_view name) const;
    /// The entity that serves as that; nullptr where none does.
    const Entity* serving(Serves what) const;
    /// The same, for code that cannot do without.
    const Entity& at(Serves what) const;
    const Entity& people() const { return at(Serves::people); }
    /// nullptr where people are in no teams.
    const Entity* teams() const { return serving(Serves::teams); }
    /// References and links anywhere that may point to @p target.
    std::vector<std::pair<const Entity*, const Field*>> referrers(std::string_view target) const;
    /// What has a tab on the page of @p entity, each by its first reference there that people fill
    /// in: the entities in Entity::related, then the others that are work or a part.
    std::vector<std::pair<const Entity*, const Field*>> tabsOf(const Entity& entity) const;
    const Navigation& navigation() const { return *m_navigation; }
    /// Each a JSON object as in resources/reports, in the order of the files and, behind them, of
    /// the company's changes.
    const std::vector<std::string>& reports() const { return m_reports; }
    /// What GET /v1/schema serves.
    const std::string& toJson() const { return m_json; }

private:
    friend class CatalogueReader;

    int m_revision = 0;
    int m_productRevision = 0;
    std::vector<std::string> m_changes;
    std::vector<Entity> m_entities;
    std::shared_ptr<const Navigation> m_navigation;
    std::vector<std::string> m_reports;
    std::string m_json;
    std::string m_tag;
};

} // namespace caravan
