// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/accessible_role.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace caravan::ui {

namespace {

constexpr const char* kRole = "caravanRole";

QAccessibleInterface* makeWithRole(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget ? widget->property(kRole) : QVariant();
    return role.isValid()
               ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt()))
               : nullptr;
}

} // namespace

void setAccessibleRole(QWidget& widget, QAccessible::Role role)
{
    static const bool kInstalled = [] {
        QAccessible::installFactory(makeWithRole);
        return true;
    }();
    Q_UNUSED(kInstalled);
    widget.setProperty(kRole, static_cast<int>(role));
}

} // namespace caravan::ui
