// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board_model.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QMimeData>

#include <algorithm>

namespace caravan::ui {

BoardColumn::BoardColumn(Desk& desk, PipelineStage stage, QObject* parent)
    : QAbstractListModel(parent), m_desk(desk), m_stage(std::move(stage))
{
}

const QString& BoardColumn::mimeType()
{
    static const QString kType = QStringLiteral("application/x-caravan-deals");
    return kType;
}

QString BoardColumn::name() const
{
    if (!m_stage.name.empty()) {
        return labelText(m_stage.name);
    }
    const Choice* choice =
        m_desk.catalogue().at("opportunity").field("stage")->choice(m_stage.stage);
    return choice ? labelText(choice->labels) : toQString(m_stage.stage);
}

Tone BoardColumn::tone() const
{
    return toneOf(*m_desk.catalogue().at("opportunity").field("stage"), Value(m_stage.stage));
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

void BoardColumn::setCards(std::vector<BoardCard> cards, bool isClosed)
{
    m_isClosed = isClosed;
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

QString BoardColumn::noteOf(const BoardCard& card) const
{
    if (m_isClosed) {
        return toQString(card.row.record.text("close_date"));
    }
    const QString day = card.pulse.nextPlanned ? dayText(*card.pulse.nextPlanned) : QString();
    switch (card.state) {
    case DealState::overdue:
        return tr("Overdue since %1").arg(day);
    case DealState::today:
        return tr("To do today");
    case DealState::unplanned:
        return tr("Nothing planned");
    case DealState::planned:
        return tr("Next on %1").arg(day);
    }
    return {};
}

QVariant BoardColumn::data(const QModelIndex& index, int role) const
{
    const BoardCard* card = cardAt(index.row());
    if (!card) {
        return {};
    }
    const Record& record = card->row.record;
    const auto shown = [&](const char* field) {
        return displayText(m_desk.replica(), *record.entity->field(field), record.value(field));
    };
    switch (role) {
    case Qt::DisplayRole:
        return recordTitle(record);
    case kCardAccountRole:
        return shown("account");
    case kCardAmountRole: {
        const auto* money = std::get_if<Money>(&record.value("amount"));
        return money ? moneyText(*money, 0) : QString();
    }
    case kCardOwnerRole:
        return shown("owner");
    case kCardStateRole:
        return static_cast<int>(card->state);
    case kCardNoteRole:
        return noteOf(*card);
    case kCardQuietRole:
        return card->quietDays && !m_isClosed ? tr("Quiet for %n day(s)", nullptr, *card->quietDays)
                                              : QString();
    case kCardDirtyRole:
        return card->row.isDirty;
    case kCardAttentionRole:
        return card->row.hasAttention;
    case kCardIdRole:
        return toQString(record.id.toString());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        QStringList parts{recordTitle(record),
                          shown("account"),
                          index.data(kCardAmountRole).toString(),
                          noteOf(*card),
                          index.data(kCardQuietRole).toString(),
                          shown("next_step")};
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
