// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/contact_tools.h"

#include "ui/customers/log_dialog.h"
#include "ui/customers/mail_dialog.h"
#include "ui/models/desk.h"
#include "ui/models/mail.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_button.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace caravan::ui {

ContactTools::ContactTools(Desk& desk)
    : m_desk(desk), m_call(makeIconButton(QStringLiteral("phone"))),
      m_note(makeIconButton(QStringLiteral("message-square"))),
      m_visit(makeIconButton(QStringLiteral("calendar-plus")))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    for (QToolButton* button : {m_call, m_note, m_visit}) {
        layout->addWidget(button);
    }
    connect(m_call, &QToolButton::clicked, this, &ContactTools::logCall);
    connect(m_note, &QToolButton::clicked, this, &ContactTools::writeNote);
    connect(m_visit, &QToolButton::clicked, this, &ContactTools::planVisit);
    retranslate();
}

const Entity& ContactTools::activity() const
{
    return m_desk.catalogue().at("activity");
}

const Entity& ContactTools::visit() const
{
    return m_desk.catalogue().at("visit");
}

Preset ContactTools::about(const Entity& kind) const
{
    return m_record && m_desk.rights().mayCreate(kind) ? presetAbout(*m_record, kind) : Preset();
}

void ContactTools::setRecord(const Record& record)
{
    m_record = record;
    const bool hasActivities = !about(activity()).empty();
    const bool hasVisits = !about(visit()).empty();
    m_call->setVisible(hasActivities);
    m_note->setVisible(hasActivities);
    m_visit->setVisible(hasVisits);
    setVisible(hasActivities || hasVisits); // else it would leave a gap
}

void ContactTools::retranslate()
{
    m_call->setToolTip(tr("Log a call (Ctrl+D)"));
    m_call->setAccessibleName(tr("Log a call"));
    m_note->setToolTip(tr("Write a note"));
    m_note->setAccessibleName(tr("Write a note"));
    m_visit->setToolTip(tr("Plan a visit (Ctrl+Shift+V)"));
    m_visit->setAccessibleName(tr("Plan a visit"));
}

bool ContactTools::perform(Verb verb)
{
    if (verb == Verb::call) {
        logCall();
        return true;
    }
    if (verb == Verb::visit) {
        planVisit();
        return true;
    }
    return false;
}

void ContactTools::logCall()
{
    noteSaid(Said::call);
}

void ContactTools::writeNote()
{
    noteSaid(Said::note);
}

void ContactTools::planVisit()
{
    Preset preset = about(visit());
    if (!preset.empty()) {
        Q_EMIT routeRequested(Route::create(visit().name, std::move(preset)));
    }
}

void ContactTools::noteSaid(Said what)
{
    Preset preset = about(activity());
    if (preset.empty()) {
        return;
    }
    const bool isCall = what == Said::call;
    const std::string kind = isCall ? "call" : "note";
    LogDialog dialog(m_desk, kind, std::move(preset),
                     isCall ? tr("Call: %1").arg(recordTitle(*m_record)) : tr("Note"),
                     toQString(kind + "/" + m_record->id.toString()), this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const std::vector<Edit> edits = dialog.edits();
    const QString message = isCall ? tr("Call logged") : tr("Note saved");
    const Done saved = m_desk.save(edits, message);
    if (!saved) {
        Q_EMIT messageRequested(errorText(saved.error(), &activity()), false);
        return;
    }
    dialog.forgetDraft();
    Q_EMIT madeRequested(message, {activity().name, edits.front().id});
}

bool ContactTools::writeMail(const QString& address)
{
    Preset preset = about(activity());
    if (preset.empty()) {
        return false;
    }
    MailDialog dialog(address, this);
    if (dialog.exec() != QDialog::Accepted) {
        return true;
    }
    if (!QDesktopServices::openUrl(mailUrl(address, dialog.subject(), dialog.text()))) {
        QGuiApplication::clipboard()->setText(address);
        Q_EMIT messageRequested(tr("No program here takes mails; the address was copied."), false);
        return true;
    }
    Edit edit = Edit::create(activity().name, m_desk.replica().newId(), std::move(preset));
    edit.set["kind"] = std::string("mail");
    edit.set["status"] = std::string("done");
    edit.set["start"] = formatDateTime(m_desk.now());
    edit.set["subject"] = toStd(dialog.subject());
    if (!dialog.text().isEmpty()) {
        edit.set["notes"] = toStd(dialog.text());
    }
    const QString message = tr("Mail noted");
    const Done saved = m_desk.save({edit}, message);
    Q_EMIT messageRequested(saved ? message : errorText(saved.error(), &activity()), bool(saved));
    return true;
}

} // namespace caravan::ui
