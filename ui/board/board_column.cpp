// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/board_model.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
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
    return row >= 0 && place < m_deck.shown.size() ? &m_deck.cards[m_deck.shown[place]] : nullptr;
}

int BoardColumn::rowOf(const RecordId& id) const
{
    const auto& shown = m_deck.shown;
    const auto found = std::find_if(shown.begin(), shown.end(), [&](std::size_t card) {
        return m_deck.cards[card].row.record.id == id;
    });
    return found == shown.end() ? -1 : static_cast<int>(found - shown.begin());
}

PileSum BoardColumn::sum() const
{
    if (m_deck.shown.size() == m_deck.cards.size()) {
        return m_sum;
    }
    std::vector<const BoardCard*> shown;
    for (const std::size_t card : m_deck.shown) {
        shown.push_back(&m_deck.cards[card]);
    }
    return m_kind.sumOf(shown).value_or(PileSum{});
}

/// By what is written on a card, and by how its Han characters are typed.
bool BoardColumn::fits(Deck& deck, std::size_t card) const
{
    std::string& text = deck.texts[card];
    if (text.empty()) {
        const BoardCard& shown = deck.cards[card];
        const Record& record = shown.row.record;
        QStringList parts = QStringList{recordTitle(record)} + linesOf(record) + shown.told;
        parts.append(m_kind.owner(record));
        const std::string all = toStd(parts.join(QLatin1Char('\n')));
        const Pinyin typed = pinyinOf(all);
        text = foldForSearch(all) + '\n' + typed.syllables + '\n' + typed.initials;
    }
    return std::all_of(m_words.begin(), m_words.end(), [&](const std::string& word) {
        return text.find(word) != std::string::npos;
    });
}

void BoardColumn::find(Deck& deck) const
{
    deck.shown.clear();
    if (!m_words.empty()) {
        deck.texts.resize(deck.cards.size());
    }
    for (std::size_t card = 0; card < deck.cards.size(); ++card) {
        if (m_words.empty() || fits(deck, card)) {
            deck.shown.push_back(card);
        }
    }
}

void BoardColumn::setWords(const std::vector<std::string>& words)
{
    if (words != m_words) {
        beginResetModel();
        m_words = words;
        find(m_deck);
        endResetModel();
    }
}

void BoardColumn::setPile(BoardPile pile)
{
    m_count = pile.count;
    m_sum = std::move(pile.sum);
    Deck deck{std::move(pile.cards), {}, {}};
    find(deck);
    const bool isSameOrder =
        std::equal(deck.shown.begin(), deck.shown.end(), m_deck.shown.begin(), m_deck.shown.end(),
                   [&](std::size_t now, std::size_t before) {
                       return deck.cards[now].row.record.id == m_deck.cards[before].row.record.id;
                   });
    if (isSameOrder) {
        m_deck = std::move(deck);
        if (!m_deck.shown.empty()) {
            Q_EMIT dataChanged(index(0), index(static_cast<int>(m_deck.shown.size()) - 1));
        }
        return;
    }
    beginResetModel();
    m_deck = std::move(deck);
    endResetModel();
}

int BoardColumn::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_deck.shown.size());
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
