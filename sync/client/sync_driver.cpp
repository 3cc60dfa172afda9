// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/client/sync_driver.h"

namespace caravan::sync {

SyncDriver::SyncDriver(std::filesystem::path profile, const Clock& clock, QObject* parent)
    : QObject(parent), m_worker(new SyncWorker(std::move(profile), clock, SessionOptions{}))
{
    qRegisterMetaType<caravan::sync::SyncStatus>();
    qRegisterMetaType<caravan::sync::BlobStatus>();
    qRegisterMetaType<caravan::sync::ReportVerification>();
    qRegisterMetaType<caravan::sync::ReportCall>();
    qRegisterMetaType<caravan::Error>();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SyncWorker::statusChanged, this, &SyncDriver::statusChanged);
    connect(m_worker, &SyncWorker::blobsChanged, this, &SyncDriver::blobsChanged);
    connect(m_worker, &SyncWorker::signInFinished, this, &SyncDriver::signInFinished);
    connect(m_worker, &SyncWorker::verified, this, &SyncDriver::verified);
    connect(m_worker, &SyncWorker::called, this, &SyncDriver::called);
    connect(m_worker, &SyncWorker::wiped, this, &SyncDriver::wiped);
    connect(m_worker, &SyncWorker::replicaChanged, this, &SyncDriver::replicaChanged);
    m_thread.setObjectName(QStringLiteral("sync"));
}

SyncDriver::~SyncDriver()
{
    m_thread.quit();
    m_thread.wait();
}

void SyncDriver::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, [this] {
        if (const Done started = m_worker->start(); !started) {
            Q_EMIT failed(started.error());
        }
    });
}

void SyncDriver::post(const Event& event)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, event] { worker->post(event); });
}

} // namespace caravan::sync
