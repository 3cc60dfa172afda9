// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/card_delegate.h"

#include "ui/board/board_model.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QListView>
#include <QPainter>

namespace caravan::ui {

namespace {

constexpr int kLine = 19;
constexpr int kPadding = 10;
constexpr int kBetween = 8; ///< cards
constexpr int kStateIcon = 14;
constexpr int kBadge = 22;

struct Note {
    QString icon;
    QColor ink;
};

Note noteOf(const Tokens& tokens, const QModelIndex& index)
{
    switch (static_cast<DealState>(index.data(kCardStateRole).toInt())) {
    case DealState::overdue:
        return {QStringLiteral("circle-alert"), tokens.danger};
    case DealState::today:
        return {QStringLiteral("clock"), tokens.warning};
    case DealState::unplanned:
        return {QStringLiteral("calendar-plus"), tokens.text3};
    case DealState::planned:
        break;
    }
    return {QStringLiteral("calendar"), tokens.text2};
}

/// Initials of the owner: two letters of Latin names, the last two characters of Chinese ones.
QString initials(const QString& name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() >= 2) {
        return (words.first().left(1) + words.last().left(1)).toUpper();
    }
    return name.right(2);
}

void paintLine(QPainter& painter, const QRect& line, const QString& text, const QFont& font,
               const QColor& ink, int align = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(
        line, align | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text.simplified(), Qt::ElideRight, line.width()));
}

} // namespace

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, 2 * kPadding + 4 * kLine + 2 + kBetween};
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Tokens& tokens = currentTokens();
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const bool isSelected = (option.state & QStyle::State_Selected) && view && view->hasFocus();
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const QRect box = option.rect.adjusted(2, 0, -2, -kBetween);
    const QColor fill = isSelected  ? tokens.accentSoft
                        : isHovered ? mixed(tokens.surface, tokens.hover, 0.5)
                                    : tokens.surface;
    painter->save();
    paintBox(*painter, box, fill, isSelected ? tokens.accent : tokens.border, kControlRadius);

    const QFont body = fontFor(TextRole::body);
    const QFont small = fontFor(TextRole::caption);
    QRect line(box.x() + kPadding, box.y() + kPadding, box.width() - 2 * kPadding, kLine);
    QRect title = line;
    if (index.data(kCardAttentionRole).toBool() || index.data(kCardDirtyRole).toBool()) {
        const bool isBad = index.data(kCardAttentionRole).toBool();
        paintIcon(*painter,
                  QRect(line.right() - kStateIcon + 1, line.y(), kStateIcon, line.height()),
                  isBad ? QStringLiteral("triangle-alert") : QStringLiteral("cloud-upload"),
                  isBad ? tokens.danger : tokens.warning, kStateIcon);
        title.setRight(line.right() - kStateIcon - 4);
    }
    paintLine(*painter, title, index.data().toString(), fontFor(TextRole::bodyMedium), tokens.text);
    line.translate(0, kLine);
    paintLine(*painter, line, index.data(kCardAccountRole).toString(), small, tokens.text2);
    line.translate(0, kLine);
    QRect amount = line;
    amount.setRight(line.right() - kBadge - 6);
    paintLine(*painter, amount, index.data(kCardAmountRole).toString(), body, tokens.text);

    const QRect badge(line.right() - kBadge + 1, line.y() - 1, kBadge, kBadge);
    paintBox(*painter, badge, tokens.soft(Tone::neutral, fill), Qt::transparent, kBadge / 2.0);
    QFont tiny = fontFor(TextRole::badge);
    tiny.setPixelSize(10);
    paintLine(*painter, badge.adjusted(-2, 0, 2, 0),
              initials(index.data(kCardOwnerRole).toString()), tiny, tokens.text2,
              Qt::AlignHCenter);

    line.translate(0, kLine + 2);
    const QString quiet = index.data(kCardQuietRole).toString();
    const Note note =
        quiet.isEmpty() ? noteOf(tokens, index) : Note{QStringLiteral("history"), tokens.danger};
    paintIcon(*painter, QRect(line.x(), line.y(), kStateIcon, line.height()), note.icon, note.ink,
              kStateIcon);
    paintLine(*painter, line.adjusted(kStateIcon + 6, 0, 0, 0),
              quiet.isEmpty() ? index.data(kCardNoteRole).toString() : quiet, small, note.ink);
    painter->restore();
}

} // namespace caravan::ui
