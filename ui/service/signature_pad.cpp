// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/signature_pad.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessible_role.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace caravan::ui {

namespace {

constexpr double kPenWidth = 2.2;
constexpr double kLengthMin = 40; ///< a slip of the pen is shorter
constexpr double kImageScale = 2; ///< for paper
constexpr int kMargin = 12;

} // namespace

SignaturePad::SignaturePad(QWidget* parent) : QWidget(parent)
{
    setCursor(Qt::CrossCursor);
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleRole(*this, QAccessible::Canvas);
}

bool SignaturePad::isEmpty() const
{
    return m_length < kLengthMin;
}

void SignaturePad::clear()
{
    m_path = {};
    m_length = 0;
    update();
    Q_EMIT drawn();
}

QImage SignaturePad::image() const
{
    if (isEmpty()) {
        return {};
    }
    const QRectF box = m_path.boundingRect().adjusted(-kMargin, -kMargin, kMargin, kMargin);
    QImage image((box.size() * kImageScale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kImageScale, kImageScale);
    painter.translate(-box.topLeft());
    painter.strokePath(m_path,
                       QPen(Qt::black, kPenWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    return image;
}

QSize SignaturePad::sizeHint() const
{
    return {460, 180};
}

QSize SignaturePad::minimumSizeHint() const
{
    return {260, 120};
}

void SignaturePad::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = currentTokens();
    paintBox(painter, rect(), tokens.raised, tokens.borderControl, kControlRadius);
    const int line = height() - 36;
    painter.setPen(QPen(tokens.text3, 1, Qt::DashLine));
    painter.drawLine(kPageMargin, line, width() - kPageMargin, line);
    painter.strokePath(m_path,
                       QPen(tokens.text, kPenWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void SignaturePad::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_last = event->position();
        m_path.moveTo(m_last);
        goTo(m_last + QPointF(0.1, 0)); // a dot is seen as well
    }
}

void SignaturePad::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton) {
        goTo(event->position());
    }
}

void SignaturePad::mouseReleaseEvent(QMouseEvent*)
{
    Q_EMIT drawn();
}

void SignaturePad::goTo(const QPointF& point)
{
    const QPointF step = point - m_last;
    m_length += std::hypot(step.x(), step.y());
    m_path.lineTo(point);
    m_last = point;
    update();
}

} // namespace caravan::ui
