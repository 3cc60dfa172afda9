// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/stage_path.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/stage_path_accessible.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace caravan::ui {

namespace {

constexpr int kStagePathHeight = 34;
constexpr double kArrow = 10;
constexpr double kSpace = 3;
constexpr double kAsideSpace = 8; ///< before the first off the straight way
constexpr int kStepWidthMin = 64;

} // namespace

StagePath::StagePath(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    installStagePathAccessibility();
}

void StagePath::setStages(const QList<Stage>& stages, const QString& current)
{
    m_stages = stages;
    m_current = -1;
    m_pointed = -1;
    for (int i = 0; i < m_stages.size(); ++i) {
        if (m_stages.at(i).key == current) {
            m_current = i;
        }
    }
    describe();
    update();
}

QSize StagePath::sizeHint() const
{
    return {static_cast<int>(m_stages.size()) * 140, kStagePathHeight};
}

QSize StagePath::minimumSizeHint() const
{
    return {static_cast<int>(m_stages.size()) * kStepWidthMin, kStagePathHeight};
}

QPolygonF StagePath::shape(int index) const
{
    const auto count = static_cast<double>(m_stages.size());
    const bool isAside = m_stages.at(index).isAside;
    const double space = m_stages.back().isAside ? kAsideSpace : 0;
    const double step = (width() - kArrow - space) / count;
    const double left = index * step + (isAside ? space : 0);
    const double right = left + step - kSpace;
    const double top = 0;
    const double bottom = kStagePathHeight;
    const double middle = kStagePathHeight / 2.0;
    if (isAside) { // leads nowhere, so it is no arrow
        return QRectF(QPointF(left + kArrow, top), QPointF(right + kArrow, bottom));
    }
    const bool first = index == 0;
    const bool last = index + 1 == m_stages.size();
    QPolygonF polygon;
    polygon << QPointF(left, top) << QPointF(last ? right + kArrow : right, top);
    if (!last) {
        polygon << QPointF(right + kArrow, middle);
    }
    polygon << QPointF(last ? right + kArrow : right, bottom) << QPointF(left, bottom);
    if (!first) {
        polygon << QPointF(left + kArrow, middle);
    }
    return polygon;
}

void StagePath::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont strong = fontFor(TextRole::bodyStrong);
    strong.setFamilies(font().families());
    strong.setPixelSize(12);
    QFont medium = strong;
    medium.setWeight(QFont::Medium);
    const QColor currentInk =
        m_current >= 0
            ? tokens.ink(m_stages.at(m_current).tone == Tone::neutral ? Tone::accent
                                                                      : m_stages.at(m_current).tone)
            : tokens.accent;
    for (int i = 0; i < m_stages.size(); ++i) {
        const Stage& stage = m_stages.at(i);
        const bool passed = stage.isPassed;
        const bool isCurrent = i == m_current;
        QColor fill = passed ? tokens.soft(Tone::accent, tokens.bg)
                             : mixed(tokens.bg, tokens.text, tokens.dark ? 0.09 : 0.05);
        QColor ink = passed ? tokens.accent : tokens.text2;
        if (isCurrent) {
            fill = currentInk;
            ink = tokens.onAccent;
        }
        if (i == m_pointed && !isCurrent && stage.isOpen) {
            fill = mixed(fill, tokens.accent, 0.16);
        }
        const QPolygonF polygon = shape(i);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPolygon(polygon);
        if (i == m_pointed && hasFocus()) {
            painter.setPen(QPen(tokens.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolygon(polygon);
        }

        painter.setFont(isCurrent ? strong : medium);
        const QRectF box = polygon.boundingRect();
        const double before = i == 0 || stage.isAside ? 8 : kArrow + 4;
        const QRect text = box.adjusted(before, 0, stage.isAside ? -8 : -(kArrow + 2), 0).toRect();
        const QFontMetrics metrics(painter.font());
        const int mark = passed ? 14 + 4 : 0;
        const QString line = metrics.elidedText(stage.label, Qt::ElideRight, text.width() - mark);
        const int start = text.x() + (text.width() - mark - metrics.horizontalAdvance(line)) / 2;
        if (passed) {
            paintIcon(painter, QRect(start, 0, 14, kStagePathHeight), QStringLiteral("check"), ink,
                      14);
        }
        painter.setPen(ink);
        painter.drawText(QRect(start + mark, 0, text.right() - start, kStagePathHeight),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
    }
}

int StagePath::at(const QPointF& point) const
{
    for (int i = 0; i < m_stages.size(); ++i) {
        if (shape(i).containsPoint(point, Qt::OddEvenFill)) {
            return i;
        }
    }
    return -1;
}

void StagePath::point(int index)
{
    if (index == m_pointed) {
        return;
    }
    m_pointed = index;
    const bool open = index >= 0 && index != m_current && m_stages.at(index).isOpen;
    setCursor(open ? Qt::PointingHandCursor : Qt::ArrowCursor);
    describe();
    update();
}

void StagePath::describe()
{
    const int told = m_pointed >= 0 ? m_pointed : m_current;
    const QString name = told >= 0 ? m_stages.at(told).label : QString();
    setAccessibleDescription(name);
}

QRect StagePath::stageRect(int index) const
{
    return shape(index).boundingRect().toAlignedRect();
}

void StagePath::pick(int index)
{
    if (index >= 0 && index < m_stages.size() && index != m_current) {
        Q_EMIT stagePicked(m_stages.at(index).key);
    }
}

void StagePath::mouseMoveEvent(QMouseEvent* event)
{
    point(at(event->position()));
}

void StagePath::leaveEvent(QEvent*)
{
    point(-1);
}

void StagePath::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        pick(at(event->position()));
    }
}

void StagePath::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        point(m_current);
    }
    QWidget::focusInEvent(event);
}

void StagePath::keyPressEvent(QKeyEvent* event)
{
    const int from = m_pointed >= 0 ? m_pointed : m_current;
    const int last = static_cast<int>(m_stages.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        point(std::max(0, from - 1));
        return;
    case Qt::Key_Right:
        point(std::min(last, from + 1));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        pick(from);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool StagePath::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = at(help->pos());
        if (index >= 0) {
            const Stage& stage = m_stages.at(index);
            QToolTip::showText(
                help->globalPos(),
                plainToolTip(stage.isOpen || stage.why.isEmpty() ? stage.label : stage.why), this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace caravan::ui
