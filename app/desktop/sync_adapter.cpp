// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "app/desktop/sync_adapter.h"

#include "core/base/strict_json.h"
#include "core/store/outbox.h"
#include "sync/protocol/codec.h"
#include "ui/models/desk.h"
#include "ui/sync/sync_choice.h"

#include <QSysInfo>

#include <boost/json.hpp>

#include <algorithm>

namespace caravan::desktop {
namespace {

/// Empty: well. Else the field that is wrong, or why nothing was done.
QString problemOf(const sync::ReportCall& answer)
{
    const bool isGood = answer.status >= 200 && answer.status < 300;
    const Result<sync::Problem> problem = sync::decodeProblem(answer.body);
    const std::string word = isGood                               ? ""
                             : problem && !problem->field.empty() ? problem->field
                             : problem                            ? problem->type
                             : answer.problem.empty()             ? "not-the-hub"
                                                                  : answer.problem;
    return QString::fromStdString(word);
}

} // namespace

SyncAdapter::SyncAdapter(sync::SyncDriver& driver, ui::Desk& desk, QObject* parent)
    : ui::SyncPort(parent), m_driver(driver), m_desk(desk)
{
    const SyncState state = desk.replica().syncState();
    // Until the session speaks, which is at once where there is one.
    m_status.phase =
        state.user.isNil() ? sync::SyncStatus::Phase::signedOut : sync::SyncStatus::Phase::idle;
    m_status.waiting = Outbox(desk.replica()).waitingCount();
    m_status.attention = Outbox(desk.replica()).attentionCount();
    m_status.lastSyncAt = state.lastSyncAt;
    connect(&driver, &sync::SyncDriver::statusChanged, this, &SyncAdapter::takeStatus);
    connect(&driver, &sync::SyncDriver::blobsChanged, this, [this](const sync::BlobStatus& status) {
        m_blobs = status;
        Q_EMIT blobsChanged(m_blobs);
    });
    connect(&driver, &sync::SyncDriver::verified, this, &SyncAdapter::takeVerification);
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

void SyncAdapter::compare(bool mends)
{
    if (m_hasFailed) {
        ui::HubComparison none;
        none.problem = QStringLiteral("in-use");
        Q_EMIT compared(none);
        return;
    }
    m_driver.post(sync::VerifyRequested{mends});
}

void SyncAdapter::askDevices()
{
    call(Call::devices, {"GET", "/v1/devices", {}});
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
    call(Call::password, {"POST", "/v1/password", boost::json::serialize(body)});
}

void SyncAdapter::addPerson(const ui::NewPerson& person)
{
    const boost::json::object body{{"name", person.name.toStdString()},
                                   {"mail", person.mail.toStdString()},
                                   {"role", person.role.toStdString()},
                                   {"password", person.password.toStdString()}};
    call(Call::person, {"POST", "/v1/users", boost::json::serialize(body)});
}

void SyncAdapter::call(Call kind, sync::CallRequested request)
{
    m_calls.emplace_back(kind, std::move(request));
    if (m_hasFailed) {
        takeCall({0, {}, "in-use"});
    } else if (m_calls.size() == 1) {
        m_driver.post(m_calls.front().second);
    }
}

void SyncAdapter::takeCall(const sync::ReportCall& answer)
{
    if (m_calls.empty()) {
        return;
    }
    const Call kind = m_calls.front().first;
    m_calls.pop_front();
    if (!m_calls.empty() && !m_hasFailed) {
        m_driver.post(m_calls.front().second);
    }
    switch (kind) {
    case Call::password:
        Q_EMIT passwordChanged(problemOf(answer));
        return;
    case Call::person:
        Q_EMIT personAdded(problemOf(answer));
        return;
    case Call::devices:
        takeDevices(answer);
        return;
    }
}

void SyncAdapter::takeVerification(const sync::ReportVerification& report)
{
    if (!report.isAsked) {
        return;
    }
    const auto differing =
        std::count_if(report.differences.begin(), report.differences.end(),
                      [](const auto& one) { return one.hub != 0; }); // else it is only here
    ui::HubComparison comparison;
    comparison.records = report.records;
    comparison.equal = report.records - differing;
    comparison.differences = static_cast<int>(report.differences.size());
    comparison.isWhole = report.isWhole;
    comparison.isMended = report.isMended;
    comparison.problem = QString::fromStdString(report.problem);
    Q_EMIT compared(comparison);
}

/// What is no list of devices tells of none, with a problem.
void SyncAdapter::takeDevices(const sync::ReportCall& answer)
{
    QList<ui::HubDevice> devices;
    const auto read = parseJson(answer.body);
    const auto* list = answer.status == 200 && read && read->is_object()
                           ? read->get_object().if_contains("devices")
                           : nullptr;
    if (list == nullptr || !list->is_array()) {
        Q_EMIT devicesTold(
            {}, QString::fromStdString(answer.problem.empty() ? "not-the-hub" : answer.problem));
        return;
    }
    const auto textOf = [](const boost::json::object& device, const char* key) {
        const auto* text = device.if_contains(key);
        return text && text->is_string() ? std::string(text->get_string()) : std::string();
    };
    const std::string here = m_desk.replica().syncState().device.toString();
    for (const boost::json::value& one : list->get_array()) {
        if (!one.is_object()) {
            continue;
        }
        const boost::json::object& device = one.get_object();
        devices.append({QString::fromStdString(textOf(device, "name")),
                        QString::fromStdString(textOf(device, "platform")),
                        RecordId::parse(textOf(device, "user")).value_or(RecordId{}),
                        parseDateTime(textOf(device, "created")).value_or(TimePoint{}),
                        textOf(device, "id") == here, textOf(device, "state") != "good"});
    }
    Q_EMIT devicesTold(devices, {});
}

void SyncAdapter::takeStatus(const sync::SyncStatus& status)
{
    m_status = status;
    Q_EMIT statusChanged(m_status);
}

void SyncAdapter::takeSignIn(const QString& problem)
{
    if (problem.isEmpty()) {
        if (m_choice == ui::SyncChoice::offline) { // who signs in wants the hub
            ui::goOnline(m_desk.preferences(), *this);
        }
        Q_EMIT signInSucceeded();
    } else {
        Q_EMIT signInFailed(problem);
    }
}

void SyncAdapter::takeFailure(const Error&)
{
    m_hasFailed = true;
    m_status.phase = sync::SyncStatus::Phase::noAnswer;
    m_status.problem = "in-use";
    Q_EMIT statusChanged(m_status);
}

} // namespace caravan::desktop
