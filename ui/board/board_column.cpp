// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board_model.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QMimeData>

#include <algorithm>

namespace caravan::ui {

BoardColumn::BoardColumn(BoardKind& kind, BoardStage stage, QObject* parent)
    : QAbstractListModel(parent), m_kind(kind), m_stage(std::move(stage))
{
}

QString BoardColumn::mimeType() const
{
    return QStringLiteral("application/x-caravan-cards-") + toQString(m_kind.entity().name);
}

QString BoardColumn::name() const
{
    return m_stage.name.empty() ? toQString(m_stage.value) : labelText(m_stage.name);
}

const BoardCard* BoardColumn::cardAt(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    return row >= 0 && place < m_cards.size() ? &m_cards[place] : nullptr;
}

int BoardColumn::rowOf(const RecordId& id) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [&](const BoardCard& card) {
        return card.row.record.id == id;
    });
    return found == m_cards.end() ? -1 : static_cast<int>(found - m_cards.begin());
}

void BoardColumn::setPile(BoardPile pile)
{
    m_count = pile.count;
    m_sum = std::move(pile.sum);
    std::vector<BoardCard> cards = std::move(pile.cards);
    const bool isSameOrder = std::equal(
        cards.begin(), cards.end(), m_cards.begin(), m_cards.end(),
        [](const BoardCard& a, const BoardCard& b) { return a.row.record.id == b.row.record.id; });
    if (isSameOrder) {
        m_cards = std::move(cards);
        if (!m_cards.empty()) {
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_cards.size()) - 1));
        }
        return;
    }
    beginResetModel();
    m_cards = std::move(cards);
    endResetModel();
}

int BoardColumn::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QStringList BoardColumn::linesOf(const Record& record) const
{
    QStringList lines;
    for (const Field* field : m_kind.cardFields()) {
        lines.append(m_kind.cardText(record, *field));
    }
    return lines;
}

QVariant BoardColumn::data(const QModelIndex& index, int role) const
{
    const BoardCard* card = cardAt(index.row());
    if (!card) {
        return {};
    }
    const Record& record = card->row.record;
    switch (role) {
    case Qt::DisplayRole:
        return recordTitle(record);
    case kCardLinesRole:
        return linesOf(record);
    case kCardFigureRole: {
        const std::vector<const Field*> fields = m_kind.cardFields();
        const auto found = std::find(fields.begin(), fields.end(), m_kind.figure());
        return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
    }
    case kCardOwnerRole:
        return m_kind.owner(record);
    case kCardHasNoteRole:
        return card->note.has_value();
    case kCardNoteRole:
        return card->note ? card->note->text : QString();
    case kCardNoteIconRole:
        return card->note ? card->note->icon : QString();
    case kCardNoteInkRole:
        return static_cast<int>(card->note ? card->note->ink : Ink::text2);
    case kCardDirtyRole:
        return card->row.isDirty;
    case kCardAttentionRole:
        return card->row.hasAttention;
    case kCardIdRole:
        return toQString(record.id.toString());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        QStringList parts = QStringList{recordTitle(record)} + linesOf(record) + card->told;
        parts.removeAll(QString());
        return role == Qt::ToolTipRole ? parts.join(QLatin1Char('\n'))
                                             .toHtmlEscaped()
                                             .replace(QLatin1Char('\n'), QStringLiteral("<br>"))
                                       : joinedText(parts);
    }
    default:
        return {};
    }
}

Qt::ItemFlags BoardColumn::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled;
}

QStringList BoardColumn::mimeTypes() const
{
    return {mimeType()};
}

QMimeData* BoardColumn::mimeData(const QModelIndexList& indexes) const
{
    QByteArray ids;
    for (const QModelIndex& one : indexes) {
        ids += one.data(kCardIdRole).toString().toLatin1() + '\n';
    }
    auto* data = new QMimeData;
    data->setData(mimeType(), ids);
    return data;
}

} // namespace caravan::ui
