// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/record_board.h"

#include "core/workflow/move_state.h"
#include "ui/forms/quick_create_dialog.h"
#include "ui/forms/values_dialog.h"
#include "ui/models/totals.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <algorithm>

namespace caravan::ui {

namespace {

/// Columns of what is over grow for ever; nobody looks through more cards than this.
constexpr std::int64_t kColumnMax = 500;

/// A value that is understood without the name of its field.
bool speaksForItself(FieldType type)
{
    return type == FieldType::text || type == FieldType::longText || type == FieldType::choice ||
           type == FieldType::choiceSet || type == FieldType::reference ||
           type == FieldType::link || type == FieldType::money;
}

} // namespace

RecordBoard::RecordBoard(Desk& desk, const Entity& entity) : m_desk(desk), m_entity(entity)
{
    if (!entity.scope.owner.empty()) {
        m_owners = new OwnerChoice(desk, entity);
        connect(m_owners, &QComboBox::currentIndexChanged, this, &BoardKind::edited);
    }
}

RecordBoard::~RecordBoard()
{
    if (m_owners && m_owners->parent() == nullptr) {
        delete m_owners; // no page has taken it
    }
}

QWidget* RecordBoard::filter()
{
    return m_owners;
}

void RecordBoard::retranslate()
{
    if (m_owners) {
        m_owners->retranslate();
    }
}

Filter RecordBoard::ofOwner() const
{
    return m_owners ? m_owners->filter() : Filter();
}

QString RecordBoard::title() const
{
    return tr("Board: %1", "kind of records").arg(labelText(m_entity.plural));
}

QString RecordBoard::summary() const
{
    return tr("%Ln record(s)", nullptr, static_cast<int>(m_count));
}

const Field& RecordBoard::status() const
{
    return *m_entity.field(m_entity.board->field);
}

bool RecordBoard::isShown(const Field& field) const
{
    return !field.isHidden && m_desk.rights().mayRead(m_entity, field);
}

std::vector<const Field*> RecordBoard::cardFields() const
{
    std::vector<const Field*> fields;
    for (const std::string& name : m_entity.board->card) {
        const Field* field = m_entity.field(name);
        if (isShown(*field)) {
            fields.push_back(field);
        }
    }
    return fields;
}

const Field* RecordBoard::figure() const
{
    const Field* field = m_entity.field(m_entity.board->sum);
    return field != nullptr && isShown(*field) ? field : nullptr;
}

QString RecordBoard::cardText(const Record& record, const Field& field) const
{
    const QString text = displayText(m_desk.replica(), field, record.value(field.name));
    return text.isEmpty() || speaksForItself(field.type)
               ? text
               : tr("%1: %2", "field, value").arg(labelText(field.labels), text);
}

QString RecordBoard::owner(const Record& record) const
{
    const Field* field = m_entity.field(m_entity.scope.owner);
    return field ? displayText(m_desk.replica(), *field, record.value(field->name)) : QString();
}

QString RecordBoard::nameOf(const std::string& value) const
{
    const Choice* choice = status().choice(value);
    return choice ? labelText(choice->labels) : toQString(value);
}

std::vector<BoardStage> RecordBoard::stages()
{
    m_values.clear();
    std::vector<BoardStage> stages;
    for (const Choice& choice : status().choices) {
        if (choice.isHidden) {
            const auto count =
                m_desk.replica().count({m_entity.name,
                                        Filter::where(status().name, Compare::equal, choice.value),
                                        {},
                                        {}});
            if (!count) {
                m_desk.reportReadFailure(count.error());
            } else if (*count == 0) {
                continue;
            }
        }
        m_values.push_back(choice.value);
        stages.push_back({choice.value, choice.labels, choice.tone, {}});
    }
    return stages;
}

std::string RecordBoard::columnOf(const Value& value) const
{
    const auto* text = std::get_if<std::string>(&value);
    if (text != nullptr && std::find(m_values.begin(), m_values.end(), *text) != m_values.end()) {
        return *text;
    }
    // What came without a status stands where the way begins.
    return isEmpty(value) && !m_values.empty() ? m_values.front() : std::string();
}

Result<BoardPile> RecordBoard::pileOf(const Choice& choice)
{
    const bool isFirst = choice.value == m_values.front();
    Filter filter = Filter::where(status().name, Compare::equal, choice.value);
    if (isFirst) {
        filter = Filter::any({std::move(filter), Filter::whereEmpty(status().name)});
    }
    filter = Filter::all({std::move(filter), ofOwner()});
    const bool isOver = choice.phase == Phase::done || choice.phase == Phase::dropped;
    std::vector<Sort> sort{{"changed_at", true}};
    if (!isOver && !m_entity.moments.due.empty()) {
        sort.insert(sort.begin(), Sort{m_entity.moments.due, false});
    }
    auto rows = m_desk.replica().select({m_entity.name, std::move(filter), std::move(sort), {}}, 0,
                                        kColumnMax);
    if (!rows) {
        return rows.error();
    }
    BoardPile pile;
    for (Row& row : *rows) {
        pile.cards.push_back({std::move(row), std::nullopt, {}, 0, {}});
    }
    return pile;
}

Result<std::map<std::string, BoardPile, std::less<>>> RecordBoard::load()
{
    std::map<std::string, BoardPile, std::less<>> piles;
    m_count = 0;
    for (const std::string& value : m_values) {
        auto pile = pileOf(*status().choice(value));
        if (!pile) {
            return pile.error();
        }
        piles[value] = std::move(*pile);
    }
    const Query all{m_entity.name, ofOwner(), {}, {}};
    const auto counts = m_desk.replica().aggregate({all, {status().name}, Aggregate::count, {}});
    if (!counts) {
        return counts.error();
    }
    for (const AggregateRow& row : *counts) {
        if (const auto pile = piles.find(columnOf(row.group.front())); pile != piles.end()) {
            pile->second.count += row.count;
            m_count += row.count;
        }
    }
    const Field* added = figure();
    if (added == nullptr) {
        return piles;
    }
    const auto sums =
        m_desk.replica().aggregate({all, {status().name}, Aggregate::sum, added->name});
    if (!sums) {
        return sums.error();
    }
    std::map<std::string, std::vector<AggregateRow>, std::less<>> byColumn;
    for (const AggregateRow& row : *sums) {
        byColumn[columnOf(row.group.front())].push_back(row);
    }
    for (auto& [value, pile] : piles) {
        const std::vector<AggregateRow>& rows = byColumn[value];
        if (added->type == FieldType::money) {
            pile.sum = {totalOf(m_desk.replica(), sumsOf(rows)).brief, {}};
            continue;
        }
        Decimal sum;
        for (const AggregateRow& row : rows) {
            sum = sum + row.amount;
        }
        pile.sum = {decimalText(sum), {}};
    }
    return piles;
}

bool RecordBoard::mayAdd(const BoardStage& stage) const
{
    const Choice* choice = status().choice(stage.value);
    const bool isOver = choice && (choice->phase == Phase::done || choice->phase == Phase::dropped);
    // What a state needs first is filled in by the form.
    return m_entity.isTyped() && m_desk.rights().mayCreate(m_entity) && choice &&
           !choice->isHidden && !isOver &&
           lackingIn(Record(m_entity, RecordId{}), stage.value).empty();
}

std::optional<Moved> RecordBoard::add(const BoardStage& stage, QWidget* parent)
{
    QuickCreateDialog dialog(m_desk, m_entity, {}, parent, {{status().name, stage.value}});
    if (dialog.exec() != QDialog::Accepted) {
        return std::nullopt;
    }
    const auto row = m_desk.replica().find(m_entity.name, dialog.id());
    const QString name = row ? recordTitle(row->record) : labelText(m_entity.labels);
    return Moved{tr("%1 created").arg(name), true, dialog.id()};
}

bool RecordBoard::concerns(const Commit& commit) const
{
    const Field* added = figure();
    const bool isMoney = added != nullptr && added->type == FieldType::money;
    if (commit.touches(m_entity.name) ||
        (isMoney && commit.touches(m_desk.catalogue().at(Serves::rates).name))) {
        return true;
    }
    std::vector<const Field*> shown = cardFields();
    shown.push_back(m_entity.field(m_entity.scope.owner));
    return std::any_of(shown.begin(), shown.end(), [&](const Field* field) {
        return field != nullptr && commit.touchesTargetOf(*field);
    });
}

std::optional<Moved> RecordBoard::move(const std::vector<RecordId>& ids, const BoardStage& to,
                                       QWidget* parent)
{
    const QString name = nameOf(to.value);
    std::vector<Edit> edits;
    QString message;
    bool isUndoable = true;
    for (const RecordId& id : ids) {
        const auto row = m_desk.replica().find(m_entity.name, id);
        if (!row || row->record.text(status().name) == to.value) {
            continue;
        }
        const Record& record = row->record;
        const auto entered = askedForState(m_desk, record, to.value, name, parent);
        if (!entered) {
            return std::nullopt;
        }
        Result<Edit> moved = moveState(record, to.value, *entered);
        if (!moved && moved.error().code == ErrorCode::notPermittedMove) {
            return Moved{tr("It cannot move to “%1” from here.").arg(name), false};
        }
        if (!moved) {
            return Moved{errorText(moved.error(), &m_entity), false};
        }
        message = tr("%1 moved to “%2”").arg(recordTitle(record), name);
        isUndoable = isUndoable && mayMoveBack(record, to.value);
        edits.push_back(std::move(*moved));
    }
    if (edits.empty()) {
        return std::nullopt;
    }
    if (edits.size() > 1) {
        message =
            tr("%n record(s) moved to “%1”", nullptr, static_cast<int>(edits.size())).arg(name);
    }
    const Done saved = m_desk.save(edits, message, SaveOptions{.isBundle = false});
    return saved ? Moved{message, isUndoable} : Moved{errorText(saved.error(), &m_entity), false};
}

} // namespace caravan::ui
