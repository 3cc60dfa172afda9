// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/fitted_area.h"

#include <QApplication>
#include <QResizeEvent>

#include <algorithm>

namespace caravan::ui {
namespace {

constexpr int kFittedLeast = 64; ///< a control and the half of the next, which tells of more

} // namespace

FittedArea::FittedArea(QWidget& shown, QWidget* parent) : QScrollArea(parent)
{
    setWidget(&shown);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
    shown.setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && widget()->isAncestorOf(now)) {
            ensureWidgetVisible(now, 0, 0);
        }
    });
}

QSize FittedArea::sizeHint() const
{
    const QWidget& shown = *widget();
    const int high = shown.heightForWidth(viewport()->width());
    return {shown.sizeHint().width(), high > 0 ? high : shown.sizeHint().height()};
}

QSize FittedArea::minimumSizeHint() const
{
    return {0, std::min(kFittedLeast, sizeHint().height())};
}

void FittedArea::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        updateGeometry(); // another width may need another height
    }
}

bool FittedArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace caravan::ui
