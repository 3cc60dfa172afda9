// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/notify/desktop_notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <algorithm>

namespace caravan::ui {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kDesktopDecides = -1;

} // namespace

DesktopNotifier::DesktopNotifier(QObject* parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                SLOT(takeAction(uint, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this,
                SLOT(takeClosed(uint, uint)));
}

void DesktopNotifier::show(const Notice& notice)
{
    const auto before = std::find_if(m_shown.begin(), m_shown.end(), [&](const auto& shown) {
        return shown.second.id == notice.id;
    });
    QDBusMessage call =
        QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    // Bodies may hold markup; what somebody else typed must not become any.
    call << QStringLiteral("Caravan") << (before == m_shown.end() ? 0U : before->first)
         << QStringLiteral("org.caravan.Caravan") << notice.title << notice.text.toHtmlEscaped()
         << QStringList{QStringLiteral("default"), tr("Open")}
         << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("org.caravan.Caravan")}}
         << kDesktopDecides;
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, notice, answer] {
        const QDBusPendingReply<uint> reply = *answer;
        if (reply.isValid()) {
            m_shown[reply.value()] = notice;
        }
        answer->deleteLater();
    });
}

void DesktopNotifier::takeAction(uint id, const QString&)
{
    if (const auto found = m_shown.find(id); found != m_shown.end()) {
        Q_EMIT picked(found->second.route);
    }
}

void DesktopNotifier::takeClosed(uint id, uint)
{
    m_shown.erase(id);
}

} // namespace caravan::ui
