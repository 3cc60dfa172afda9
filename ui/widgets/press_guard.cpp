// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/press_guard.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace caravan::ui {

PressGuard::PressGuard(QWidget& page, std::function<void()> follow)
    : QObject(&page), m_page(page), m_follow(std::move(follow))
{
    QCoreApplication::instance()->installEventFilter(this);
}

void PressGuard::follow()
{
    if (m_isPressed) {
        m_isStale = true;
    } else {
        m_follow();
    }
}

bool PressGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        m_isPressed = m_isPressed || (widget && m_page.isAncestorOf(widget));
    } else if (event->type() == QEvent::MouseButtonRelease && m_isPressed) {
        m_isPressed = false;
        if (std::exchange(m_isStale, false)) { // after the click it belongs to
            QMetaObject::invokeMethod(this, &PressGuard::follow, Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace caravan::ui
