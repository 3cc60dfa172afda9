// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/paper/paper_view.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessible_role.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace caravan::ui {

namespace {

constexpr double kPixelsPerPoint = 96.0 / 72.0; ///< 100 %
constexpr double kZoomStep = 1.2;
constexpr double kScaleMin = 0.25 * kPixelsPerPoint;
constexpr double kScaleMax = 4 * kPixelsPerPoint;
constexpr int kAround = 16; ///< pixels around a sheet
constexpr int kLineStep = 40;
constexpr std::size_t kPicturesMax = 6; ///< a sheet at 400 % takes 30 MB

} // namespace

PaperView::PaperView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleRole(*this, QAccessible::Document);
    verticalScrollBar()->setSingleStep(kLineStep);
    horizontalScrollBar()->setSingleStep(kLineStep);
    // Else a bar that comes narrows the sheet, which then needs none.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setMinimumHeight(120);
}

void PaperView::setSheets(int count, const QSizeF& size, Paint paint)
{
    m_count = count;
    m_size = size;
    m_paint = std::move(paint);
    m_pictures.clear();
    if (m_fitsWidth) {
        m_scale = fittingScale();
    }
    arrange();
    viewport()->update();
}

int PaperView::zoomPercent() const
{
    return static_cast<int>(std::lround(100 * m_scale / kPixelsPerPoint));
}

void PaperView::zoomIn()
{
    setScale(m_scale * kZoomStep, false);
}

void PaperView::zoomOut()
{
    setScale(m_scale / kZoomStep, false);
}

void PaperView::fitWidth()
{
    setScale(fittingScale(), true);
}

double PaperView::fittingScale() const
{
    const double room = viewport()->width() - 2.0 * kAround;
    return m_size.isEmpty() ? m_scale : std::clamp(room / m_size.width(), kScaleMin, kScaleMax);
}

void PaperView::setScale(double scale, bool fitsWidth)
{
    const double before = m_scale;
    m_scale = std::clamp(scale, kScaleMin, kScaleMax);
    m_fitsWidth = fitsWidth;
    m_pictures.clear();
    const double place = verticalScrollBar()->value() * m_scale / before;
    arrange();
    verticalScrollBar()->setValue(static_cast<int>(place)); // the same lines stay in sight
    viewport()->update();
    Q_EMIT zoomChanged();
}

QSize PaperView::sheetSize() const
{
    return (m_size * m_scale).toSize();
}

QRect PaperView::sheetRect(int sheet) const
{
    const QSize size = sheetSize();
    const int left = std::max(kAround, (viewport()->width() - size.width()) / 2) -
                     horizontalScrollBar()->value();
    const int top = kAround + (sheet - 1) * (size.height() + kAround);
    return {QPoint(left, top - verticalScrollBar()->value()), size};
}

void PaperView::arrange()
{
    const QSize size = sheetSize();
    const int height = kAround + m_count * (size.height() + kAround);
    const int width = size.width() + 2 * kAround;
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

const QPixmap& PaperView::pictureOf(int sheet)
{
    const auto known = m_pictures.find(sheet);
    const double ratio = devicePixelRatioF();
    if (known != m_pictures.end() && known->second.devicePixelRatio() == ratio) {
        return known->second;
    }
    if (m_pictures.size() >= kPicturesMax) {
        m_pictures.clear();
    }
    QPixmap picture((QSizeF(sheetSize()) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    painter.scale(m_scale, m_scale);
    m_paint(painter, sheet);
    painter.end();
    return m_pictures.insert_or_assign(sheet, picture).first->second;
}

void PaperView::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = currentTokens();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens.bg);
    for (int sheet = 1; sheet <= m_count; ++sheet) {
        const QRect place = sheetRect(sheet);
        if (!place.intersects(viewport()->rect())) {
            continue;
        }
        painter.fillRect(place.adjusted(-1, -1, 1, 1), tokens.border);
        painter.drawPixmap(place.topLeft(), pictureOf(sheet));
    }
    if (hasFocus()) {
        paintFocusRing(painter, QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), tokens.accent,
                       kControlRadius);
    }
}

void PaperView::resizeEvent(QResizeEvent*)
{
    if (m_fitsWidth && std::abs(fittingScale() - m_scale) > 1e-6) {
        fitWidth();
    } else {
        arrange();
    }
}

void PaperView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // where plus needs Shift
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return fitWidth();
    case Qt::Key_Home:
        return verticalScrollBar()->setValue(0);
    case Qt::Key_End:
        return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PaperView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PaperView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PaperView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace caravan::ui
