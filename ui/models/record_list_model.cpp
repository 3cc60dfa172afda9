// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/record_list_model.h"

#include "core/record/clocks.h"
#include "core/record/overdue.h"
#include "ui/models/reader.h"
#include "ui/models/value_edit.h"
#include "ui/models/viewpoint.h"
#include "ui/text/format.h"
#include "ui/text/tones.h"
#include "ui/text/value_display.h"
#include "ui/widgets/plain_label.h"

#include <QTimer>

#include <algorithm>

namespace caravan::ui {

RecordListModel::RecordListModel(Desk& desk, const Entity& entity, QObject* parent)
    : QAbstractTableModel(parent), m_desk(desk), m_entity(entity), m_columns(entity.listFields()),
      m_reader(new Reader(desk, this)), m_arranging(new QTimer(this))
{
    const auto isUnreadable = [&](const Field* field) {
        return !desk.rights().mayRead(entity, *field);
    };
    std::erase_if(m_columns, isUnreadable);
    m_listColumns = static_cast<int>(m_columns.size());
    for (const Field& field : entity.fields) {
        if (!field.isHidden && field.listColumn == 0 && !isUnreadable(&field)) {
            m_columns.push_back(&field);
        }
    }
    m_query.entity = entity.name;
    m_count = static_cast<int>(countNow());
    m_arranging->setSingleShot(true);
    connect(m_arranging, &QTimer::timeout, this, [this] {
        m_wants.arrange = true;
        askLater();
    });
    connect(&m_desk, &Desk::unreadChanged, this, &RecordListModel::showUnread);
    connect(&m_desk, &Desk::committed, this, &RecordListModel::take);
}

void RecordListModel::setQuery(Query query)
{
    const bool isReordered = query.sort != m_query.sort;
    m_query = std::move(query);
    m_query.entity = m_entity.name;
    m_reader->forget();
    m_arranging->stop();
    m_reading = Reading::nothing;
    m_wants = {};
    if (isQuick(m_query)) {
        beginResetModel();
        m_pages.clear();
        m_anchors = {};
        m_count = static_cast<int>(countNow());
        endResetModel();
        Q_EMIT countChanged(m_count);
    } else {
        m_wants.first = true;
        askLater();
        Q_EMIT countChanged(m_count); // which is not told before it is read
    }
    if (isReordered) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

const Field& RecordListModel::fieldAt(int column) const
{
    return *m_columns.at(static_cast<std::size_t>(column));
}

int RecordListModel::columnOf(const std::string& field) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&](const Field* column) { return column->name == field; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

std::optional<RecordId> RecordListModel::idAt(int number) const
{
    const Row* at = rowNow(number);
    return at ? std::optional(at->record.id) : std::nullopt;
}

int RecordListModel::rowOf(const RecordId& id) const
{
    if (const std::optional<int> known = cachedRow(id)) {
        return *known;
    }
    const std::optional<std::int64_t> position = positionNow(id);
    return position ? static_cast<int>(*position) : -1;
}

int RecordListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int RecordListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Field& field = fieldAt(index.column());
    if (role == Qt::TextAlignmentRole) {
        const Qt::Alignment side = isNumeric(field.type) ? Qt::AlignRight : Qt::AlignLeft;
        return static_cast<int>(side | Qt::AlignVCenter);
    }
    const Row* at = row(index.row());
    return at ? rowData(*at, field, index.column() == 0, role) : QVariant();
}

QVariant RecordListModel::rowData(const Row& row, const Field& field, bool first, int role) const
{
    const Value& value = row.record.value(field.name);
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = cellText(row, field);
        return first && text.isEmpty() ? recordTitle(row.record) : text;
    }
    case Qt::ToolTipRole: {
        const QString text = displayText(m_desk.replica(), field, value);
        return text == cellText(row, field) ? QVariant() : QVariant(plainToolTip(text));
    }
    case Qt::AccessibleTextRole: {
        const QString text = cellText(row, field);
        if (first && m_desk.isUnread(row.record.key())) {
            return tr("%1, changed by others").arg(text);
        }
        if (!first || !(row.isDirty || row.hasAttention)) {
            return text;
        }
        return row.hasAttention ? tr("%1, needs attention").arg(text)
                                : tr("%1, not yet synced").arg(text);
    }
    case kRecordIdRole:
        return toQString(row.record.id.toString());
    case kPillRole:
        return !isEmpty(value) && hasTones(field);
    case kLateRole: {
        if (isLate(row.record, field, m_desk.now())) {
            return static_cast<int>(Tone::danger);
        }
        const std::optional<int> late = daysOverdue(row.record, field, todayOf(m_desk));
        return late ? QVariant(static_cast<int>(*late > 0 ? Tone::danger : Tone::warning))
                    : QVariant();
    }
    case kCompactRole: {
        const auto* money = std::get_if<Money>(&value);
        return money ? compactMoneyText(*money) : QString();
    }
    case kToneRole:
        return static_cast<int>(toneOf(field, value));
    case kDirtyRole:
        return first && row.isDirty;
    case kAttentionRole:
        return first && row.hasAttention;
    case kUnreadRole:
        return first && m_desk.isUnread(row.record.key());
    default:
        return {};
    }
}

/// A date that was not kept says by how much; the date itself is in the tool tip.
QString RecordListModel::cellText(const Row& row, const Field& field) const
{
    if (const std::optional<int> late = daysOverdue(row.record, field, todayOf(m_desk))) {
        return *late > 0 ? tr("%Ln day(s) late", nullptr, *late) : tr("Today");
    }
    const QString text = displayText(m_desk.replica(), field, row.record.value(field.name));
    return field.type == FieldType::longText ? text.simplified() : text; // a row is one line
}

Qt::ItemFlags RecordListModel::flags(const QModelIndex& index) const
{
    // Views ask this of every cell of a selection; a page that was not looked at yet is not read
    // for it.
    const Qt::ItemFlags base = QAbstractTableModel::flags(index);
    const bool isRead = index.isValid() && isPageRead(index.row());
    return isRead && canEdit(index) ? base | Qt::ItemIsEditable : base;
}

bool RecordListModel::canEdit(const QModelIndex& index) const
{
    const Row* at = index.isValid() ? row(index.row()) : nullptr;
    return at && canEdit(at->record, fieldAt(index.column()));
}

bool RecordListModel::canEdit(const Record& record, const Field& field) const
{
    return field.type != FieldType::longText && mayEditValue(m_desk, record, field);
}

bool RecordListModel::save(const Record& opened, const Field& field, const Value& value)
{
    if (!canEdit(opened, field)) {
        return false;
    }
    const SavedValue saved = saveValue(m_desk, opened, field, value);
    if (!saved.done) {
        Q_EMIT editRefused(opened.key(), field.name, value, saved.done.error());
    } else if (!saved.message.isEmpty()) {
        Q_EMIT edited(saved.message);
    }
    return bool(saved.done);
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount()) {
        return {};
    }
    const Field& field = fieldAt(section);
    if (role == Qt::DisplayRole) {
        return headerText(field);
    }
    if (role == Qt::TextAlignmentRole) {
        const Qt::Alignment side = isNumeric(field.type) ? Qt::AlignRight : Qt::AlignLeft;
        return static_cast<int>(side | Qt::AlignVCenter);
    }
    return {};
}

void RecordListModel::sort(int column, Qt::SortOrder order)
{
    std::vector<Sort> sort;
    if (column >= 0 && column < columnCount()) {
        sort.push_back({fieldAt(column).name, order == Qt::DescendingOrder});
    }
    setSort(std::move(sort));
}

void RecordListModel::setSort(std::vector<Sort> sort)
{
    if (sort != m_query.sort) {
        Query query = m_query;
        query.sort = std::move(sort);
        setQuery(std::move(query));
    }
}

const Record* RecordListModel::recordAt(int number) const
{
    const Row* at = rowNow(number);
    return at ? &at->record : nullptr;
}

/// With more than one sort column each says its place; the direction of the last is the view's
/// own arrow.
QString RecordListModel::headerText(const Field& field) const
{
    QString label = labelText(field.labels);
    const auto& sort = m_query.sort;
    const auto found = std::find_if(sort.begin(), sort.end(),
                                    [&](const Sort& one) { return one.field == field.name; });
    if (sort.size() < 2 || found == sort.end()) {
        return label;
    }
    const QString place = QStringLiteral(" %1").arg(found - sort.begin() + 1);
    const QChar arrow(found->descending ? 0x2193 : 0x2191);
    return found + 1 == sort.end() ? label + place : label + place + arrow;
}

} // namespace caravan::ui
