// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace caravan::desktop {

namespace {

constexpr const char* kShow = "show\n";
constexpr const char* kShown = "shown\n";

} // namespace

SingleInstance::SingleInstance(const QString& profile, QObject* parent)
    : QObject(parent),
      // The profile under whatever name it was called by.
      m_name(QStringLiteral("caravan-") +
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
