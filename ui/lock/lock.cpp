// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lock/lock.h"

#include "core/base/password_verifier.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QEvent>
#include <QFile>
#include <QTimer>

#include <chrono>

namespace caravan::ui {

namespace {

const QString kVerifier = QStringLiteral("verifier");
const QString kIdle = QStringLiteral("lock.idle_minutes");
const QString kLocked = QStringLiteral("lock.locked");
constexpr int kIdleMinutes = 10;
constexpr int kWrongMax = 5;
constexpr std::chrono::seconds kPause{10};

} // namespace

Lock::Lock(Preferences& preferences, QObject* parent)
    : QObject(parent), m_preferences(preferences),
      m_secrets(preferences.sibling(QStringLiteral("unlock.json"))), m_idle(new QTimer(this)),
      m_pause(new QTimer(this))
{
    m_isLocked = isPossible() && preferences.value(kLocked).toBool();
    m_idle->setSingleShot(true);
    m_pause->setSingleShot(true);
    connect(m_idle, &QTimer::timeout, this, &Lock::lock);
    setIdleMinutes(idleMinutes());
    QCoreApplication::instance()->installEventFilter(this);
    watchDesktop();
}

void Lock::watchDesktop()
{
    QDBusConnection::sessionBus().connect(QString(), QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("ActiveChanged"), this,
                                          SLOT(takeScreenSaver(bool)));
    QDBusConnection::systemBus().connect(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
        SLOT(takeSleep(bool)));
}

bool Lock::isPossible() const
{
    return !m_secrets.value(kVerifier).toString().isEmpty();
}

void Lock::learn(const QString& password)
{
    if (const auto verifier = passwordVerifier(toStd(password))) {
        m_secrets.setValue(kVerifier, toQString(*verifier));
        const QString file = m_preferences.sibling(QStringLiteral("unlock.json"));
        if (!file.isEmpty()) {
            QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        }
    }
    setLocked(false);
}

void Lock::forget()
{
    m_secrets.setValue(kVerifier, QJsonValue(QJsonValue::Undefined));
    setLocked(false);
}

void Lock::lock()
{
    if (isPossible()) {
        setLocked(true);
    }
}

bool Lock::unlock(const QString& password)
{
    if (m_pause->isActive() ||
        !verifiesPassword(toStd(m_secrets.value(kVerifier).toString()), toStd(password))) {
        if (++m_wrong >= kWrongMax && !m_pause->isActive()) {
            m_wrong = 0;
            m_pause->start(kPause);
        }
        return false;
    }
    m_wrong = 0;
    setLocked(false);
    return true;
}

void Lock::setLocked(bool locked)
{
    if (locked != m_isLocked) {
        m_isLocked = locked;
        m_preferences.setValue(kLocked, locked);
        setIdleMinutes(idleMinutes());
        Q_EMIT changed();
    }
}

int Lock::idleMinutes() const
{
    return m_preferences.value(kIdle).toInt(kIdleMinutes);
}

void Lock::setIdleMinutes(int minutes)
{
    m_preferences.setValue(kIdle, minutes);
    m_idle->stop();
    if (minutes > 0 && !m_isLocked) {
        m_idle->start(std::chrono::minutes(minutes));
    }
}

bool Lock::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        if (m_idle->isActive()) {
            m_idle->start();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Lock::takeScreenSaver(bool isActive)
{
    if (isActive && idleMinutes() > 0) {
        lock();
    }
}

void Lock::takeSleep(bool isBeginning)
{
    if (isBeginning && idleMinutes() > 0) {
        lock();
    }
}

} // namespace caravan::ui
