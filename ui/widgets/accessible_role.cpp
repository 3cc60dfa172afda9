// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/accessible_role.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace caravan::ui {

namespace {

constexpr const char* kRole = "caravanRole";

QAccessibleInterface* makeWithRole(const QString& name, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget ? widget->property(kRole) : QVariant();
    if (role.isValid()) {
        return new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt()));
    }
    // Qt 6.4 reads beyond the end of its list when an assistive program asks a scroll area for a
    // child that was there a moment ago: a bar that is not needed any more ends the program.
    // QAccessibleWidget looks first.
    const bool isScrollArea =
        name == QLatin1String("QScrollArea") || name == QLatin1String("QAbstractScrollArea");
    return isScrollArea && widget ? new QAccessibleWidget(widget, QAccessible::Client) : nullptr;
}

} // namespace

void installAccessibility()
{
    static const bool kInstalled = [] {
        QAccessible::installFactory(makeWithRole);
        return true;
    }();
    Q_UNUSED(kInstalled);
}

void setAccessibleRole(QWidget& widget, QAccessible::Role role)
{
    installAccessibility();
    widget.setProperty(kRole, static_cast<int>(role));
}

} // namespace caravan::ui
