// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/client/credential_store.h"

#include <QEventLoop>
#include <QFile>
#include <QSaveFile>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace caravan::sync {
namespace {

constexpr int kKeyChainMs = 3000; // a key chain that asks nobody must not hold the program up

/// A key chain can only be where there is a session bus; asking Qt for one would start it.
bool hasKeyChain()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS");
}

template<class Job>
bool run(Job& job)
{
    QEventLoop loop;
    QTimer::singleShot(kKeyChainMs, &loop, &QEventLoop::quit);
    bool isGood = false;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job* done) {
        isGood = done->error() == QKeychain::NoError;
        loop.quit();
    });
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    job.start();
    loop.exec();
    return isGood;
}

const QString kService = QStringLiteral("Caravan");

} // namespace

CredentialStore::CredentialStore(std::filesystem::path profile)
    : m_profile(std::move(profile)), m_key(std::filesystem::weakly_canonical(m_profile).string())
{
}

std::filesystem::path CredentialStore::file() const
{
    return m_profile / "credentials";
}

std::string CredentialStore::load()
{
    QFile plain(QString::fromStdString(file().string()));
    if (plain.open(QIODevice::ReadOnly)) {
        return plain.readAll().trimmed().toStdString();
    }
    if (!hasKeyChain()) {
        return {};
    }
    QKeychain::ReadPasswordJob job(kService);
    job.setKey(QString::fromStdString(m_key));
    return run(job) ? job.textData().toStdString() : std::string();
}

void CredentialStore::store(const std::string& refreshToken)
{
    const QString key = QString::fromStdString(m_key);
    bool isKept = false;
    if (hasKeyChain()) {
        if (refreshToken.empty()) {
            QKeychain::DeletePasswordJob job(kService);
            job.setKey(key);
            run(job);
        } else {
            QKeychain::WritePasswordJob job(kService);
            job.setKey(key);
            job.setTextData(QString::fromStdString(refreshToken));
            isKept = run(job);
        }
    }
    if (isKept || refreshToken.empty()) {
        QFile::remove(QString::fromStdString(file().string()));
    } else {
        storeInFile(refreshToken);
    }
}

void CredentialStore::storeInFile(const std::string& token)
{
    // Without a kept token the user signs in again at the next start; nothing else is lost.
    QSaveFile out(QString::fromStdString(file().string()));
    if (out.open(QIODevice::WriteOnly)) {
        out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        out.write(QByteArray::fromStdString(token));
        out.commit();
    }
}

} // namespace caravan::sync
