// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/sync_adapter.h"

#include "core/store/outbox.h"
#include "sync/protocol/codec.h"
#include "ui/models/desk.h"

#include <QSysInfo>

#include <boost/json.hpp>

namespace caravan::desktop {

SyncAdapter::SyncAdapter(sync::SyncDriver& driver, ui::Desk& desk, QObject* parent)
    : ui::SyncPort(parent), m_driver(driver)
{
    const SyncState state = desk.replica().syncState();
    m_status.phase =
        state.user.isNil() ? sync::SyncStatus::Phase::signedOut : sync::SyncStatus::Phase::offline;
    m_status.waiting = Outbox(desk.replica()).waitingCount();
    m_status.attention = Outbox(desk.replica()).attentionCount();
    m_status.lastSyncAt = state.lastSyncAt;
    connect(&driver, &sync::SyncDriver::statusChanged, this, &SyncAdapter::takeStatus);
    connect(&driver, &sync::SyncDriver::blobsChanged, this, [this](const sync::BlobStatus& status) {
        m_blobs = status;
        Q_EMIT blobsChanged(m_blobs);
    });
    connect(&driver, &sync::SyncDriver::verified, this,
            [this](const sync::ReportVerification& report) {
                if (report.isAsked) {
                    Q_EMIT compared(report.records, static_cast<int>(report.differences.size()),
                                    QString::fromStdString(report.problem));
                }
            });
    connect(&driver, &sync::SyncDriver::signInFinished, this, &SyncAdapter::takeSignIn);
    connect(&driver, &sync::SyncDriver::called, this, &SyncAdapter::takeCall);
    connect(&driver, &sync::SyncDriver::failed, this, &SyncAdapter::takeFailure);
    connect(&driver, &sync::SyncDriver::replicaChanged, &desk, &ui::Desk::look);
    connect(&desk, &ui::Desk::saved, this, [this] { m_driver.post(sync::ChangesSaved{}); });
    // Another program may have saved into the same replica: its changes go out from here too.
    connect(&desk, &ui::Desk::committed, this, [this](const Commit& commit) {
        if (commit.syncState) {
            m_driver.post(sync::ChangesSaved{});
        }
    });
}

void SyncAdapter::syncNow()
{
    m_driver.post(sync::SyncRequested{});
}

void SyncAdapter::compare()
{
    m_driver.post(sync::VerifyRequested{true});
}

void SyncAdapter::signIn(const QString& hub, const QString& mail, const QString& password)
{
    if (m_hasFailed) {
        Q_EMIT signInFailed(QStringLiteral("in-use"));
        return;
    }
    sync::SignInRequested request;
    request.hubUrl = hub.toStdString();
    request.login.mail = mail.toStdString();
    request.login.password = password.toStdString();
    request.login.deviceName = QSysInfo::machineHostName().toStdString();
    request.login.devicePlatform = QSysInfo::prettyProductName().toStdString();
    m_driver.post(request);
}

void SyncAdapter::signOut()
{
    m_driver.post(sync::SignOutRequested{});
}

void SyncAdapter::setChoice(ui::SyncChoice choice)
{
    using Choice = ui::SyncChoice;
    m_choice = choice;
    m_driver.post(sync::ModeChanged{choice == Choice::offline  ? sync::SyncMode::offline
                                    : choice == Choice::manual ? sync::SyncMode::manual
                                                               : sync::SyncMode::automatic});
}

void SyncAdapter::decideRemovals(bool areAccepted)
{
    m_driver.post(sync::RemovalsDecided{areAccepted});
}

void SyncAdapter::changePassword(const QString& current, const QString& fresh)
{
    const boost::json::object body{{"current", current.toStdString()},
                                   {"new", fresh.toStdString()}};
    m_driver.post(sync::CallRequested{"POST", "/v1/password", boost::json::serialize(body)});
}

/// Of the window's calls there is one kind.
void SyncAdapter::takeCall(const sync::ReportCall& answer)
{
    const bool isGood = answer.status >= 200 && answer.status < 300;
    const Result<sync::Problem> problem = sync::decodeProblem(answer.body);
    const std::string word = isGood                               ? ""
                             : problem && !problem->field.empty() ? problem->field
                             : problem                            ? problem->type
                                                                  : answer.problem;
    Q_EMIT passwordChanged(QString::fromStdString(word));
}

void SyncAdapter::takeStatus(const sync::SyncStatus& status)
{
    m_status = status;
    Q_EMIT statusChanged(m_status);
}

void SyncAdapter::takeSignIn(const QString& problem)
{
    if (problem.isEmpty()) {
        Q_EMIT signInSucceeded();
    } else {
        Q_EMIT signInFailed(problem);
    }
}

void SyncAdapter::takeFailure(const Error&)
{
    m_hasFailed = true;
    m_status.phase = sync::SyncStatus::Phase::offline;
    m_status.problem = "in-use";
    Q_EMIT statusChanged(m_status);
}

} // namespace caravan::desktop
