// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/composer.h"

#include "ui/customers/composer_fields.h"
#include "ui/models/desk.h"
#include "ui/models/mail.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/fitted_area.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace caravan::ui {
namespace {

/// In the order in which they are offered; the commonest first.
constexpr const char* kKinds[] = {"note", "call", "meeting", "task", "mail"};
constexpr int kKeepMs = 500;
constexpr std::int64_t kPeopleMax = 30;

} // namespace

Composer::Composer(Desk& desk)
    : m_desk(desk), m_keeping(new QTimer(this)), m_body(new QWidget),
      m_fields(new ComposerFields(desk)), m_hint(new PlainLabel({}, TextRole::caption, Ink::text3)),
      m_save(new QPushButton)
{
    lay();
    m_keeping->setSingleShot(true);
    m_keeping->setInterval(kKeepMs);
    connect(m_keeping, &QTimer::timeout, this, &Composer::keep);
    connect(m_fields, &ComposerFields::edited, this, [this] {
        m_save->setEnabled(m_fields->composed().isWhole());
        m_keeping->start();
    });
    connect(m_save, &QPushButton::clicked, this, &Composer::save);
    showKind({});
    retranslate();
}

Composer::~Composer()
{
    if (m_keeping->isActive()) {
        keep();
    }
}

void Composer::lay()
{
    auto* kinds = new QHBoxLayout;
    kinds->setSpacing(4);
    for (const char* kind : kKinds) {
        const Choice* choice = m_desk.catalogue().at("activity").field("kind")->choice(kind);
        if (choice == nullptr || choice->isHidden) {
            continue;
        }
        auto* button = new QToolButton;
        button->setIcon(icon(toQString(choice->icon)));
        button->setIconSize(QSize(kSmallIconSize, kSmallIconSize));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setFixedHeight(kSmallControlHeight);
        setButtonKind(*button, ButtonKind::ghost);
        m_kinds[kind] = button;
        kinds->addWidget(button);
        // Not clicked(): assistive programs toggle.
        connect(button, &QToolButton::toggled, this,
                [this, kind](bool isOn) { isOn ? begin(kind) : putAway(); });
    }
    kinds->addStretch(1);
    m_hint->setElided(true);
    setButtonKind(*m_save, ButtonKind::primary);
    m_save->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kGap);
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_save);
    auto* inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(0, kGap, 0, 0);
    inside->setSpacing(kGap);
    inside->addWidget(new FittedArea(*m_fields));
    inside->addLayout(foot);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kCardPadding, 0, kCardPadding, 0);
    layout->setSpacing(0);
    layout->addLayout(kinds);
    layout->addWidget(m_body);
}

void Composer::retranslate()
{
    const Field& kinds = *m_desk.catalogue().at("activity").field("kind");
    const std::map<std::string, QString> tips{{"call", tr("Log a call (Ctrl+D)")},
                                              {"note", tr("Write a note (Ctrl+Shift+D)")}};
    for (const auto& [kind, button] : m_kinds) {
        button->setText(labelText(kinds.choice(kind)->labels));
        const auto tip = tips.find(kind);
        button->setToolTip(tip != tips.end() ? tip->second : QString());
    }
    m_fields->retranslate();
    showKind(m_kind);
}

void Composer::showKind(const std::string& kind)
{
    m_kind = kind;
    for (const auto& [name, button] : m_kinds) {
        const QSignalBlocker quiet(button);
        button->setChecked(name == kind);
    }
    m_body->setVisible(!kind.empty());
    m_fields->showFor(kind);
    m_hint->setText(kind == "mail"
                        ? tr("Your email program sends it; subject and text are logged here.")
                        : tr("Ctrl+Enter saves. Esc closes; what you typed is kept."));
    m_save->setText(kind == "call"      ? tr("Log call")
                    : kind == "meeting" ? tr("Log meeting")
                    : kind == "task"    ? tr("Add task")
                    : kind == "mail"    ? tr("Open in email program")
                                        : tr("Save note"));
    m_save->setEnabled(m_fields->composed().isWhole());
}

void Composer::setRecord(const Record& record)
{
    const bool isNew = !m_record || m_record->id != record.id;
    m_record = record;
    setVisible(!about().empty());
    if (!isNew) {
        return;
    }
    m_fields->setPeople(peopleOf(record));
    for (const auto& [kind, button] : m_kinds) { // what was left behind comes back
        if (!m_desk.drafts().text(draftName(kind)).isEmpty()) {
            showKind(kind);
            restore();
            return;
        }
    }
}

void Composer::begin(const std::string& kind)
{
    if (about().empty() || !m_kinds.contains(kind)) {
        return;
    }
    if (kind != m_kind) {
        keep();
        showKind(kind);
        restore();
    }
    m_fields->setFocus(Qt::OtherFocusReason);
}

void Composer::putAway()
{
    keep();
    showKind({});
}

bool Composer::perform(Verb verb)
{
    if (about().empty() || (verb != Verb::call && verb != Verb::note)) {
        return false;
    }
    begin(verb == Verb::call ? "call" : "note");
    return true;
}

bool Composer::writeMail(const QString& address)
{
    if (about().empty() || !m_kinds.contains("mail")) {
        return false;
    }
    begin("mail");
    m_fields->address().setText(address);
    m_fields->subject().setFocus(Qt::OtherFocusReason);
    return true;
}

void Composer::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_kind.empty()) {
        RecordTools::keyPressEvent(event);
    } else if (isEnter && (event->modifiers() & Qt::ControlModifier) != 0) {
        save();
    } else if (event->key() == Qt::Key_Escape) {
        QToolButton* button = m_kinds.at(m_kind);
        putAway();
        button->setFocus(Qt::OtherFocusReason);
    } else {
        RecordTools::keyPressEvent(event);
    }
}

QToolButton* Composer::button(const std::string& kind) const
{
    const auto found = m_kinds.find(kind);
    return found == m_kinds.end() ? nullptr : found->second;
}

QString Composer::draftName(const std::string& kind) const
{
    return toQString(kind + "/" + m_record->id.toString());
}

void Composer::restore()
{
    const QSignalBlocker quiet(m_fields); // nothing is typed by it
    m_fields->clear();
    if (const QString kept = m_desk.drafts().text(draftName(m_kind)); !kept.isEmpty()) {
        m_fields->setDraft(kept);
    } else if (m_kind == "mail") {
        m_fields->address().setText(addressOf(*m_record));
    }
    showKind(m_kind);
}

void Composer::keep()
{
    m_keeping->stop();
    if (!m_kind.empty() && m_record &&
        !m_desk.drafts().keepText(draftName(m_kind), m_fields->draft())) {
        const std::optional<Error>& why = m_desk.drafts().problem();
        m_fields->setProblem(why ? errorText(*why) : QString()); // it is not kept, as the hint says
    }
}

Preset Composer::about() const
{
    const Entity& activity = m_desk.catalogue().at("activity");
    return m_record && m_desk.rights().mayCreate(activity) ? presetAbout(*m_record, activity)
                                                           : Preset();
}

/// Of a company, those it is known by, the last changed first.
std::vector<Record> Composer::peopleOf(const Record& record) const
{
    std::vector<Record> people;
    const Entity& contacts = m_desk.catalogue().at("contact");
    if (record.entity->serves != Serves::customers || about().contains("contact")) {
        return people;
    }
    const auto rows = m_desk.replica().select({contacts.name,
                                               Filter::where("account", Compare::equal, record.id),
                                               {{"changed_at", true}},
                                               {}},
                                              0, kPeopleMax);
    if (!rows) {
        m_desk.reportReadFailure(rows.error());
        return people;
    }
    for (const Row& row : *rows) {
        people.push_back(row.record);
    }
    return people;
}

/// Its own, else that of the first record with one that it refers to: a deal's contact.
QString Composer::addressOf(const Record& record) const
{
    const auto own = [](const Record& of) {
        for (const Field& field : of.entity->fields) {
            if (field.type == FieldType::mail && !field.isHidden && !of.text(field.name).empty()) {
                return toQString(of.text(field.name));
            }
        }
        return QString();
    };
    QString address = own(record);
    for (const Field& field : record.entity->fields) {
        const auto target = record.referred(field.name);
        if (!address.isEmpty() || !target || field.isHidden || target->entity == "user") {
            continue;
        }
        if (const auto row = m_desk.replica().find(target->entity, target->id)) {
            address = own(row->record);
        }
    }
    return address;
}

void Composer::save()
{
    const Composed now = m_fields->composed();
    if (!now.isWhole() || !m_fields->checkDay()) {
        return;
    }
    if (now.kind != "mail" ||
        QDesktopServices::openUrl(mailUrl(now.address, now.subject, now.words))) {
        log(now);
        return;
    }
    QApplication::clipboard()->setText(now.address);
    Q_EMIT offersRequested(tr("There is no email program on this laptop; the address was copied."),
                           {{tr("Log it anyway"), [composer = QPointer<Composer>(this), now] {
                                 if (composer != nullptr && composer->m_fields->composed() == now) {
                                     composer->log(now);
                                 }
                             }}});
}

void Composer::log(const Composed& now)
{
    const Entity& activity = m_desk.catalogue().at("activity");
    const QString message = now.kind == "call"      ? tr("Call logged")
                            : now.kind == "meeting" ? tr("Meeting logged")
                            : now.kind == "task"    ? tr("Task added")
                            : now.kind == "mail"    ? tr("Email logged")
                                                    : tr("Note saved");
    Preset about = this->about();
    if (!now.person.isNil()) {
        about["contact"] = now.person;
    }
    const std::vector<Edit> edits = editsOf(m_desk, about, now, recordTitle(*m_record));
    const Done saved = m_desk.save(edits, message);
    if (!saved) {
        m_fields->setProblem(errorText(saved.error(), &activity));
        return;
    }
    QToolButton* button = m_kinds.at(m_kind);
    m_fields->clear();
    putAway(); // with nothing in it, the draft is forgotten
    button->setFocus(Qt::OtherFocusReason);
    Q_EMIT madeRequested(message, {activity.name, edits.front().id});
}

} // namespace caravan::ui
