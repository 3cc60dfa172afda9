// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/quick_entry.h"

#include "core/record/new_owner.h"
#include "ui/forms/field_editor.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kQuickEntryWidth = 340;
constexpr int kBesideGap = 6;

QString slotText(const CalendarSlot& slot)
{
    const QString day = QStringLiteral("%1 %2").arg(
        QLocale().dayName(slot.start.date().dayOfWeek(), QLocale::ShortFormat),
        slot.start.date().toString(Qt::ISODate));
    const QString hours = QStringLiteral("HH:mm");
    return slot.isAllDay ? day
                         : QStringLiteral("%1  %2–%3")
                               .arg(day, slot.start.toString(hours), slot.end.toString(hours));
}

} // namespace

QuickEntry::QuickEntry(Desk& desk, const CalendarSlot& slot, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_desk(desk), m_slot(slot),
      m_id(desk.replica().newId()), m_problem(new PlainLabel({}, TextRole::body, Ink::danger))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const Entity& entity = desk.catalogue().at("activity");
    setWindowTitle(tr("New %1", "kind of record").arg(labelInSentence(entity.labels)));
    setFixedWidth(kQuickEntryWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kCardPadding, kCardPadding, kCardPadding, kCardPadding);
    layout->setSpacing(10);
    layout->addWidget(new PlainLabel(slotText(slot), TextRole::bodyStrong));
    for (const char* name : {"subject", "account", "kind"}) {
        const Field& field = *entity.field(name);
        FieldEditor* editor = makeEditor(desk, field);
        auto* row = new FieldRow(labelText(field.labels), field.required, {}, editor);
        m_rows[name] = row;
        m_editors[name] = editor;
        layout->addWidget(row);
    }
    // What has hours is mostly spent with somebody; what is due on a day is mostly a task.
    m_editors["kind"]->setValue(std::string(slot.isAllDay ? "task" : "meeting"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto* more = new QPushButton(tr("More…"));
    more->setToolTip(tr("Continue in the form"));
    setButtonKind(*more, ButtonKind::ghost);
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* save = new QPushButton(tr("Save"));
    save->setDefault(true);
    setButtonKind(*save, ButtonKind::primary);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(more);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    layout->addLayout(buttons);
    connect(more, &QPushButton::clicked, this, &QuickEntry::more);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QuickEntry::accept);
}

void QuickEntry::openBeside(const QRect& place)
{
    adjustSize();
    const QRect room = (parentWidget() ? parentWidget()->screen() : screen())->availableGeometry();
    int left = place.right() + kBesideGap;
    if (left + width() > room.right()) {
        left = place.left() - kBesideGap - width();
    }
    move(std::clamp(left, room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - height())));
    open();
    m_editors["subject"]->setFocus(Qt::PopupFocusReason);
}

FieldEditor* QuickEntry::editor(const std::string& field) const
{
    const auto found = m_editors.find(field);
    return found == m_editors.end() ? nullptr : found->second;
}

FieldValues QuickEntry::values() const
{
    FieldValues values;
    if (m_slot.isAllDay) {
        values["due"] = toStd(m_slot.start.date().toString(Qt::ISODate));
    } else {
        values["start"] = formatDateTime(fromLocal(m_slot.start));
        values["end"] = formatDateTime(fromLocal(m_slot.end));
    }
    for (const auto& [name, editor] : m_editors) {
        if (const Result<Value> value = editor->value(); value && !isEmpty(*value)) {
            values[name] = *value;
        }
    }
    return values;
}

void QuickEntry::accept()
{
    const Entity& entity = m_desk.catalogue().at("activity");
    bool isGood = true;
    for (const auto& [name, editor] : m_editors) {
        const Result<Value> value = editor->value();
        const bool isMissing = value && isEmpty(*value) && editor->field().required;
        m_rows[name]->setProblem(!value      ? errorText(value.error(), &entity)
                                 : isMissing ? tr("This field is required.")
                                             : QString());
        isGood = isGood && value && !isMissing;
    }
    if (!isGood) {
        return;
    }
    Edit edit = Edit::create(entity.name, m_id, values());
    const Field* owner = ownerByMaking(entity, m_desk.replica().syncState().role);
    if (owner != nullptr && !m_desk.user().isNil()) {
        edit.set[owner->name] = m_desk.user();
    }
    const QString text = tr("%1 created").arg(toQString(textOf(edit.set["subject"])));
    if (const Done saved = m_desk.save({edit}, text); !saved) {
        m_problem->setText(errorText(saved.error(), &entity));
        m_problem->show();
        adjustSize();
        return;
    }
    Q_EMIT made(text, edit.key());
    QDialog::accept();
}

void QuickEntry::more()
{
    const FieldValues begun = values();
    reject();
    Q_EMIT moreRequested(begun);
}

void QuickEntry::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = currentTokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.borderControl);
    painter.fillRect(rect().adjusted(1, 1, -1, -1), tokens.raised);
}

} // namespace caravan::ui
