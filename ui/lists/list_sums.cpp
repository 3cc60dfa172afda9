// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_sums.h"

#include "ui/lists/record_table.h"
#include "ui/models/reader.h"
#include "ui/models/record_list_model.h"
#include "ui/text/format.h"

#include <algorithm>
#include <map>

namespace caravan::ui {
namespace {

constexpr int kSelectionMax = 1'000; ///< beyond, adding up at each change would be felt

} // namespace

ListSums::ListSums(Desk& desk, const Entity& entity, RecordListModel& model, QObject* parent)
    : QObject(parent), m_desk(desk), m_entity(entity), m_model(model),
      m_reader(new Reader(desk, this)), m_state(entity.phaseField())
{
    if (m_state && !desk.rights().mayRead(entity, *m_state)) {
        m_state = nullptr;
    }
}

const Field* ListSums::field() const
{
    const std::vector<const Field*> columns = m_entity.listFields();
    const auto money = std::find_if(columns.begin(), columns.end(), [this](const Field* field) {
        return field->type == FieldType::money && field->isFact && !field->isUnitPrice &&
               m_desk.rights().mayRead(m_entity, *field);
    });
    return money == columns.end() ? nullptr : *money;
}

bool ListSums::isOrderedByWorth() const
{
    const std::vector<Sort>& sort = m_model.query().sort;
    const Field* first = sort.empty() ? nullptr : m_entity.field(sort.front().field);
    return first && first->type == FieldType::money;
}

void ListSums::read()
{
    const Field* money = field();
    m_reader->forget();
    if (!money || !m_model.isCounted() || m_model.rowCount() == 0) {
        m_totals.clear();
        return;
    }
    AggregateQuery asked{m_model.query(), {}, Aggregate::sum, money->name};
    if (m_state) {
        asked.groupBy.push_back(m_state->name);
    }
    const auto added = [states = m_state, asked](Replica& replica) {
        const auto rows = replica.aggregate(asked);
        return rows ? totalsOf(replica, sumsOf(states, *rows)) : std::map<Part, Total>();
    };
    if (!m_desk.isLarge(m_entity)) {
        m_totals = added(m_desk.replica());
        return;
    }
    m_reader->ask([this, added](Replica& replica) -> Reader::Show {
        return [this, totals = added(replica)] {
            m_totals = totals;
            Q_EMIT changed();
        };
    });
}

ListSums::Part ListSums::partOf(const Field* states, const Value& state)
{
    const Choice* choice = states ? states->choice(caravan::textOf(state)) : nullptr;
    if (!choice || !choice->phase) {
        return Part::all;
    }
    return *choice->phase == Phase::done      ? Part::done
           : *choice->phase == Phase::dropped ? Part::dropped
                                              : Part::open;
}

/// What the company calls it, where one state only is meant: "won".
QString ListSums::wordOf(Part part) const
{
    if (part == Part::open) {
        return tr("open", "a sum of what is under way");
    }
    const std::vector<std::string> states =
        m_entity.statesIn({part == Part::done ? Phase::done : Phase::dropped});
    if (states.size() == 1) {
        return labelInSentence(m_state->choice(states.front())->labels);
    }
    return part == Part::done ? tr("completed", "a sum of what is done")
                              : tr("dropped", "a sum of what ended otherwise");
}

ListSums::Sums ListSums::sumsOf(const Field* states, const std::vector<AggregateRow>& rows)
{
    Sums sums;
    for (const AggregateRow& row : rows) {
        if (!row.currency.empty()) {
            Decimal& sum = sums[row.group.empty() ? Part::all : partOf(states, row.group.front())]
                               [row.currency];
            sum = sum + row.amount;
        }
    }
    return sums;
}

std::map<ListSums::Part, Total> ListSums::totalsOf(Replica& replica, const Sums& sums)
{
    std::map<Part, Total> totals;
    for (const auto& [part, amounts] : sums) {
        totals.emplace(part, totalOf(replica, amounts));
    }
    return totals;
}

QString ListSums::textOf(const std::map<Part, Total>& totals, QString Total::*form) const
{
    QStringList texts;
    for (const auto& [part, total] : totals) {
        texts.append(part == Part::all
                         ? total.*form
                         : tr("%1 %2", "amount, how far").arg(total.*form, wordOf(part)));
    }
    return texts.join(QStringLiteral(" · "));
}

/// Several amounts have to fit into a line: in few characters, and without what came to nothing.
/// exact() has all of them.
QString ListSums::shortOf(std::map<Part, Total> totals) const
{
    if (totals.size() < 2) {
        return textOf(totals, &Total::brief);
    }
    totals.erase(Part::dropped);
    return textOf(totals, &Total::compact);
}

QString ListSums::brief() const
{
    return shortOf(m_totals);
}

QString ListSums::exact() const
{
    return textOf(m_totals, &Total::exact);
}

QStringList ListSums::withoutRate() const
{
    QStringList all;
    for (const auto& [part, total] : m_totals) {
        all += total.withoutRate;
    }
    all.removeDuplicates();
    return all;
}

QString ListSums::selectionText(const RecordTable& table) const
{
    const int count = table.selectedRowCount();
    if (count < 2) {
        return {};
    }
    QString text = tr("%Ln selected", nullptr, count);
    const Field* money = field();
    if (!money || count > kSelectionMax) {
        return text;
    }
    Sums sums;
    for (const RowRange& range : table.selectedRanges()) {
        for (int row = range.first; row < range.first + range.count; ++row) {
            const Record* record = m_model.recordAt(row);
            const auto* amount = record ? std::get_if<Money>(&record->value(money->name)) : nullptr;
            if (amount) {
                const Part part =
                    m_state ? partOf(m_state, record->value(m_state->name)) : Part::all;
                Decimal& sum = sums[part][amount->currency];
                sum = sum + amount->amount;
            }
        }
    }
    const QString total = shortOf(totalsOf(m_desk.replica(), sums));
    return total.isEmpty() ? text : text + QStringLiteral(" · ") + total;
}

} // namespace caravan::ui
