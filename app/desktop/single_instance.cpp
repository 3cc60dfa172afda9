// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace caravan::desktop {

namespace {

constexpr const char* kShow = "show\n";
constexpr const char* kShown = "shown\n";

/// Where only this user can hold a name: in /tmp anybody could take it first, and the window would
/// never open. Empty where the desktop has no such place.
QString privatePlace()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QFileInfo about(folder);
    return !folder.isEmpty() && about.isDir() && about.isWritable() ? folder + QLatin1Char('/')
                                                                    : QString();
}

} // namespace

SingleInstance::SingleInstance(const QString& profile, QObject* parent)
    : QObject(parent),
      // The profile under whatever name it was called by.
      m_name(privatePlace() + QStringLiteral("caravan-") +
             QString::fromLatin1(QCryptographicHash::hash(QDir(profile).canonicalPath().toUtf8(),
                                                          QCryptographicHash::Sha256)
                                     .toHex()
                                     .left(24)))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket* other = m_server.nextPendingConnection();
        connect(other, &QLocalSocket::readyRead, this, [this, other] {
            if (other->canReadLine() && other->readLine() == kShow) {
                Q_EMIT shown();
                other->write(kShown);
            }
        });
        connect(other, &QLocalSocket::disconnected, other, &QObject::deleteLater);
    });
}

SingleInstance::Other SingleInstance::handOver(int waitMs)
{
    QLocalSocket first;
    first.connectToServer(m_name);
    if (!first.waitForConnected(waitMs)) {
        return Other::none; // nobody listens; what a crash left is no one
    }
    first.write(kShow);
    first.waitForBytesWritten(waitMs);
    return first.waitForReadyRead(waitMs) && first.readLine() == kShown ? Other::shown
                                                                        : Other::hanging;
}

bool SingleInstance::listen()
{
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

} // namespace caravan::desktop
