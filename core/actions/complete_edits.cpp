// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/actions/complete_edits.h"

#include "core/actions/milestones.h"
#include "core/actions/numbering.h"
#include "core/actions/offers.h"
#include "core/actions/series.h"

#include <algorithm>
#include <set>

namespace caravan {
namespace {

constexpr std::int64_t kEachMax = 200'000;
constexpr std::size_t kReferringMax = 5'000;

/// The record as the edit leaves it; nothing when that cannot be told.
std::optional<Record> edited(Replica& replica, const Edit& edit, std::optional<Record> now)
{
    const Entity* entity = replica.catalogue().entity(edit.entity);
    if (entity == nullptr || edit.kind == ChangeKind::remove) {
        return std::nullopt;
    }
    if (!now && edit.kind != ChangeKind::create) {
        return std::nullopt;
    }
    Record record = now ? *now : Record(*entity, edit.id);
    if (!now) {
        for (const Field& field : entity->fields) {
            record.values[field.index] = field.defaultValue;
        }
    }
    for (const auto& [name, value] : edit.set) {
        if (const Field* field = entity->field(name)) {
            record.values[field->index] = value;
        }
    }
    return record;
}

bool isPriced(const Edit& edit)
{
    const auto touches = [&](const char* field) { return edit.set.count(field) != 0; };
    const LineKind* kind = lineKindOf(edit.entity);
    return kind != nullptr && (edit.kind != ChangeKind::update || touches("quantity") ||
                               touches("price") || touches("discount") || touches(kind->parent));
}

/// The deals, quotes and orders whose lines the edits change.
std::set<RecordKey> parentsOf(Replica& replica, EditedReplica& after,
                              const std::vector<Edit>& edits)
{
    std::set<RecordKey> parents;
    for (const Edit& edit : edits) {
        if (!isPriced(edit)) {
            continue;
        }
        const LineKind& kind = *lineKindOf(edit.entity);
        const auto before = replica.find(edit.entity, edit.id);
        for (const std::optional<Record>& line :
             {before ? std::optional(before->record) : std::nullopt,
              after.find(edit.entity, edit.id)}) {
            if (line && !line->reference(kind.parent).isNil()) {
                parents.insert({kind.parent, line->reference(kind.parent)});
            }
        }
    }
    return parents;
}

/// What a line costs follows its product and quantity, as long as nobody gave it another price.
void addPrices(Replica& replica, std::vector<Edit>& edits, Date today)
{
    EditedReplica after(replica, edits);
    for (Edit& edit : edits) {
        const LineKind* kind = lineKindOf(edit.entity);
        const bool isNew = edit.kind == ChangeKind::create;
        const bool isAbout = edit.set.count("product") != 0 || edit.set.count("quantity") != 0;
        if (kind == nullptr || !isAbout || edit.set.count("price") != 0 ||
            (!isNew && edit.kind != ChangeKind::update)) {
            continue;
        }
        const std::optional<Record> line = after.find(edit.entity, edit.id);
        const auto parent =
            line ? replica.find(kind->parent, line->reference(kind->parent)) : std::nullopt;
        const auto before = replica.find(edit.entity, edit.id);
        if (!parent || line->reference("product").isNil() || (!isNew && !before)) {
            continue;
        }
        const auto priceOf = [&](const Record& record) {
            return priceFor(replica, parent->record, record.reference("product"),
                            offerLine(record).quantity, today);
        };
        if (before) {
            const auto usual = priceOf(before->record);
            const OfferLine sold = offerLine(before->record);
            const bool isUsual = !sold.price || (usual && usual->price == *sold.price);
            if (!isUsual && edit.set.count("product") == 0) {
                continue;
            }
        }
        if (const auto found = priceOf(*line)) {
            edit.set["price"] = found->price;
        }
        const std::string& title = replica.title("product", line->reference("product"));
        if (edit.set.count("product") != 0 && edit.set.count("description") == 0 &&
            !title.empty()) {
            edit.set["description"] = title;
        }
    }
}

void addLineTotals(Replica& replica, std::vector<Edit>& edits)
{
    EditedReplica after(replica, edits);
    for (Edit& edit : edits) {
        const bool isContent = edit.kind == ChangeKind::create || edit.kind == ChangeKind::update;
        if (!isContent || !isPriced(edit)) {
            continue;
        }
        const std::optional<Record> line = after.find(edit.entity, edit.id);
        const auto total = line ? lineTotal(offerLine(*line)) : std::nullopt;
        const Value value = total ? Value(*total) : Value();
        if (line && line->value("total") != value) {
            edit.set["total"] = value;
        }
    }
}

void addTotals(Replica& replica, std::vector<Edit>& edits)
{
    EditedReplica after(replica, edits);
    for (const RecordKey& key : parentsOf(replica, after, edits)) {
        const LineKind& kind = *lineKindOfParent(key.entity);
        const std::optional<Record> parent = after.find(key.entity, key.id);
        if (!parent) {
            continue;
        }
        std::vector<OfferLine> lines;
        for (const Record& line : after.referring(kind.line, kind.parent, key.id)) {
            lines.push_back(offerLine(line));
        }
        const std::optional<Money> total = totalOf(lines);
        const Value value = total ? Value(*total) : Value();
        // A deal may be worth something before anybody knows which products.
        const bool keeps = key.entity == "opportunity" && !total;
        if (!keeps && parent->value("amount") != value) {
            const auto now = replica.find(key.entity, key.id);
            setField(edits, now ? now->record : *parent, "amount", value);
        }
    }
}

void addNumbers(Replica& replica, std::vector<Edit>& edits, Date today)
{
    const bool isNeeded = std::any_of(edits.begin(), edits.end(), [](const Edit& edit) {
        return edit.kind == ChangeKind::create && Numbering::isNumbered(edit.entity) &&
               edit.set.count("number") == 0;
    });
    if (!isNeeded) {
        return;
    }
    Numbering numbering(replica);
    for (Edit& edit : edits) {
        if (edit.kind == ChangeKind::create && edit.set.count("number") == 0) {
            if (const auto number = numbering.draw(edit.entity, today)) {
                edit.set["number"] = *number;
            }
        }
    }
    for (Edit& edit : numbering.edits()) {
        edits.push_back(std::move(edit));
    }
}

Done checkAll(Replica& replica, const std::vector<Edit>& edits)
{
    const SyncState state = replica.syncState();
    const std::optional<Role> role = roleFrom(state.role);
    if (!role) {
        return done(); // before the first sign-in everything is allowed
    }
    EditedReplica after(replica, edits);
    EditedReplica now(replica, {});
    for (const Edit& edit : edits) {
        const std::optional<Record> before = now.find(edit.entity, edit.id);
        const std::optional<Record> then = after.find(edit.entity, edit.id);
        Done checked = done();
        if (then) {
            checked = checkOffer(after, *role, state.user, before ? &*before : nullptr, *then);
        } else if (before && edit.kind == ChangeKind::remove) {
            checked = checkOfferRemoval(now, *before);
        }
        if (!checked) {
            return checked;
        }
    }
    return done();
}

} // namespace

void setField(std::vector<Edit>& edits, const Record& record, const char* field, const Value& value)
{
    const auto same = std::find_if(edits.begin(), edits.end(), [&](const Edit& edit) {
        return edit.entity == record.entity->name && edit.id == record.id &&
               (edit.kind == ChangeKind::create || edit.kind == ChangeKind::update);
    });
    if (same != edits.end()) {
        same->set[field] = value;
        return;
    }
    Edit edit = Edit::update(record, {{field, value}});
    edits.push_back(std::move(edit));
}

EditedReplica::EditedReplica(Replica& replica, const std::vector<Edit>& edits) : m_replica(replica)
{
    for (const Edit& edit : edits) {
        m_edited[{edit.entity, edit.id}] = edited(replica, edit, find(edit.entity, edit.id));
    }
}

std::optional<Record> EditedReplica::find(const std::string& entity, const RecordId& id)
{
    const auto known = m_edited.find({entity, id});
    if (known != m_edited.end()) {
        return known->second;
    }
    const auto row =
        m_replica.catalogue().entity(entity) != nullptr ? m_replica.find(entity, id) : std::nullopt;
    return row && row->record.life == Life::live ? std::optional(row->record) : std::nullopt;
}

std::vector<Record> EditedReplica::referring(const std::string& entity, const std::string& field,
                                             const RecordId& id)
{
    std::vector<Record> records;
    for (const Row& row : m_replica.related(entity, field, id, kReferringMax)) {
        if (row.record.life == Life::live && m_edited.count(row.record.key()) == 0) {
            records.push_back(row.record);
        }
    }
    for (const auto& [key, record] : m_edited) {
        if (key.entity == entity && record && record->reference(field) == id) {
            records.push_back(*record);
        }
    }
    return records;
}

void EditedReplica::each(const std::string& entity, const std::function<void(const Record&)>& visit)
{
    const auto rows = m_replica.select({entity, {}, {}, {}}, 0, kEachMax);
    for (const Row& row : rows ? *rows : std::vector<Row>{}) {
        visit(row.record);
    }
}

Result<std::vector<Edit>> completeEdits(Replica& replica, std::vector<Edit> edits, Date today)
{
    addNumbers(replica, edits, today);
    addPrices(replica, edits, today);
    addLineTotals(replica, edits);
    addTotals(replica, edits);
    if (Done begun = addSeries(replica, edits, today); !begun) {
        return begun.error();
    }
    addMilestones(replica, edits, today);
    if (Done checked = checkAll(replica, edits); !checked) {
        return checked.error();
    }
    return edits;
}

} // namespace caravan
