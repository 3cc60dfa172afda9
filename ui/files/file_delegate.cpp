// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/files/file_delegate.h"

#include "ui/models/files_model.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/pill.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>

namespace caravan::ui {

namespace {

constexpr int kPicture = 48;
constexpr int kHeight = kPicture + 2 * kGap;
constexpr int kStateWidth = 210;

void paintPicture(QPainter& painter, const QRect& place, const QModelIndex& index,
                  const Tokens& tokens)
{
    const auto image = index.data(Qt::DecorationRole).value<QImage>();
    if (image.isNull()) {
        paintBox(painter, place, mixed(tokens.surface, tokens.hover, 0.7), Qt::transparent,
                 kControlRadius);
        paintIcon(painter, place, index.data(kFileIconRole).toString(), tokens.text2, 22);
        return;
    }
    const int side = std::min(image.width(), image.height());
    const QRect middle((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    QPainterPath shape;
    shape.addRoundedRect(place, kControlRadius, kControlRadius);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setClipPath(shape);
    painter.drawImage(place, image, middle);
    painter.restore();
}

} // namespace

QSize FileDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {0, std::max(kHeight, 2 * QFontMetrics(option.font).height() + 2 * kGap)};
}

void FileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Tokens& tokens = currentTokens();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QColor fill = selected  ? tokens.accentSoft
                        : hovered ? mixed(tokens.surface, tokens.hover, 0.6)
                                  : tokens.surface;
    painter->save();
    painter->fillRect(option.rect, fill);
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1),
                      mixed(fill, tokens.border, 0.75));
    const QRect line = option.rect.adjusted(kCardPadding, 0, -kCardPadding, -1);
    const QRect place(line.x(), line.y() + (line.height() - kPicture) / 2, kPicture, kPicture);
    paintPicture(*painter, place, index, tokens);

    const auto tone = static_cast<Tone>(index.data(kFileToneRole).toInt());
    const QString state = index.data(kFileStateRole).toString();
    const int stateWidth = std::min(kStateWidth, pillSize(state, option.font).width());
    paintPill(*painter, QRect(line.right() - stateWidth, line.y(), stateWidth + 1, line.height()),
              state, tone, fill, option.font);

    QRect words(place.right() + 14, line.y(), 0, line.height());
    words.setRight(line.right() - stateWidth - kCardPadding);
    if (index.data(kFilePinnedRole).toBool()) {
        words.setRight(words.right() - kSmallIconSize - kGap);
        paintIcon(*painter, QRect(words.right() + kGap, line.y(), kSmallIconSize, line.height()),
                  QStringLiteral("bookmark"), tokens.accent, kSmallIconSize);
    }
    const int middle = words.center().y();
    QFont strong = option.font;
    strong.setWeight(QFont::Medium);
    painter->setFont(strong);
    painter->setPen(tokens.text);
    painter->drawText(QRect(words.x(), words.y(), words.width(), middle - words.y()),
                      Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                      QFontMetrics(strong).elidedText(index.data().toString().simplified(),
                                                      Qt::ElideMiddle, words.width()));
    painter->setFont(option.font);
    painter->setPen(tokens.text2);
    painter->drawText(
        QRect(words.x(), middle + 2, words.width(), words.bottom() - middle),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
        QFontMetrics(option.font)
            .elidedText(index.data(kFileDetailRole).toString(), Qt::ElideRight, words.width()));
    const bool isKeyboard = option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (selected && option.widget->hasFocus() && isKeyboard) {
        paintFocusRing(*painter, option.rect.adjusted(2, 1, -2, -2), tokens.accent, 2);
    }
    painter->restore();
}

} // namespace caravan::ui
