// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/status_chip.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plain_label.h"

#include <QPainter>
#include <QTimer>

namespace caravan::ui {

namespace {

constexpr int kStatusChipHeight = 48;
constexpr int kTurnMs = 80;
constexpr int kTurnDegrees = 24;

} // namespace

StatusChip::StatusChip(QWidget* parent) : QAbstractButton(parent), m_timer(new QTimer(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_timer->setInterval(kTurnMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_turn = (m_turn + kTurnDegrees) % 360;
        update();
    });
}

void StatusChip::setState(const QString& iconName, Tone tone, const QString& title,
                          const QString& detail, bool busy)
{
    m_icon = iconName;
    m_tone = tone;
    m_title = title;
    m_detail = detail;
    const QString all = detail.isEmpty() ? title : title + QStringLiteral(" · ") + detail;
    setAccessibleName(all);
    setToolTip(plainToolTip(all));
    if (busy && !m_timer->isActive()) {
        m_timer->start();
    } else if (!busy) {
        m_timer->stop();
        m_turn = 0;
    }
    update();
}

void StatusChip::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    return {m_narrow ? kNarrowSidebarWidth : kSidebarWidth, kStatusChipHeight};
}

void StatusChip::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = currentTokens();
    QPainter painter(this);
    const QRect box = rect().adjusted(kGap, 2, -kGap, -2);
    if (underMouse() || isDown()) {
        paintBox(painter, box, tokens.hover, Qt::transparent, kControlRadius);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        paintFocusRing(painter, box, tokens.accent, kControlRadius);
    }
    const QRect place = m_narrow ? box : QRect(box.x() + 10, box.y(), kIconSize, box.height());
    painter.save();
    if (m_turn != 0) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QPointF middle = QRectF(place).center();
        painter.translate(middle);
        painter.rotate(m_turn);
        painter.translate(-middle);
    }
    paintIcon(painter, place, m_icon, tokens.ink(m_tone), kIconSize);
    painter.restore();
    if (m_narrow) {
        return;
    }
    QRect text = box.adjusted(10 + kIconSize + 10, 0, -kGap, 0);
    QFont strong = font();
    strong.setPixelSize(12);
    strong.setWeight(QFont::DemiBold);
    QFont small = font();
    small.setPixelSize(11);
    const int lines = m_detail.isEmpty() ? 1 : 2;
    const int line = 17;
    const int top = text.y() + (text.height() - lines * line) / 2;
    painter.setFont(strong);
    painter.setPen(tokens.text);
    painter.drawText(QRect(text.x(), top, text.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(strong).elidedText(m_title, Qt::ElideRight, text.width()));
    if (lines == 2) {
        painter.setFont(small);
        painter.setPen(tokens.text2);
        painter.drawText(QRect(text.x(), top + line, text.width(), line),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(small).elidedText(m_detail, Qt::ElideRight, text.width()));
    }
}

} // namespace caravan::ui
