// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/editors/reference_editor.h"

#include "ui/forms/quick_create_dialog.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/icons.h"
#include "ui/widgets/pick_popup.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace caravan::ui {

namespace {

constexpr std::size_t kOffersMax = 8;
const QString kNew = QStringLiteral("new");

} // namespace

ReferenceEditor::ReferenceEditor(Desk& desk, const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_desk(desk), m_line(new QLineEdit),
      m_popup(new PickPopup(*m_line))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    const Entity* target = desk.catalogue().entity(field.target);
    m_line->addAction(icon(target ? toQString(target->icon) : QStringLiteral("link"), Ink::text3),
                      QLineEdit::LeadingPosition);
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    setFocusProxy(m_line);
    describe();
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.isEmpty()) {
            m_id = {};
            m_popup->hide();
        } else {
            offer();
        }
        Q_EMIT edited();
    });
    // The clear button changes the text without counting as typing.
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty() && !m_id.isNil() && m_line->hasFocus()) {
            m_id = {};
            Q_EMIT edited();
        }
    });
    connect(m_popup, &PickPopup::picked, this, [this](const QString& key) {
        if (key == kNew) {
            create();
        } else if (const auto id = RecordId::parse(toStd(key))) {
            take(*id);
        }
    });
}

void ReferenceEditor::describe()
{
    m_line->setPlaceholderText(tr("Type to search"));
}

void ReferenceEditor::setValue(const Value& value)
{
    const auto* id = std::get_if<RecordId>(&value);
    m_id = id ? *id : RecordId{};
    m_line->setText(m_id.isNil() ? QString() : displayText(m_desk.replica(), field(), Value(m_id)));
    m_line->setCursorPosition(0);
}

Result<Value> ReferenceEditor::value() const
{
    const QString text = m_line->text().trimmed();
    if (m_id.isNil() || text.isEmpty()) {
        if (text.isEmpty()) {
            return Value();
        }
        return Error{ErrorCode::invalid, field().name, "no record picked"};
    }
    if (text != displayText(m_desk.replica(), field(), Value(m_id)).trimmed()) {
        return Error{ErrorCode::invalid, field().name, "no record picked"};
    }
    return Value(m_id);
}

void ReferenceEditor::offer()
{
    QList<PickItem> items;
    const std::string typed = toStd(m_line->text().trimmed());
    const Entity* target = m_desk.catalogue().entity(field().target);
    const QString iconName = target ? toQString(target->icon) : QString();
    if (typed.empty()) {
        const auto rows = m_desk.replica().select({field().target, {}, {{"changed_at", true}}, {}},
                                                  0, kOffersMax);
        for (const Row& row : rows ? *rows : std::vector<Row>{}) {
            items.append({toQString(row.record.id.toString()), iconName, recordTitle(row.record),
                          QString()});
        }
    } else {
        for (const SearchHit& hit : m_desk.replica().search(typed, kOffersMax, field().target)) {
            items.append({toQString(hit.key.id.toString()), iconName, toQString(hit.title),
                          toQString(hit.detail)});
        }
    }
    if (target && m_desk.rights().mayCreate(*target) && !typed.empty()) {
        items.append({kNew, QStringLiteral("plus"),
                      tr("New %1 “%2”", "kind of record, name")
                          .arg(labelInSentence(target->labels), m_line->text().trimmed()),
                      QString()});
    }
    m_popup->offer(items, m_line->text().trimmed(), tr("No record found"));
}

void ReferenceEditor::create()
{
    const Entity& target = m_desk.catalogue().at(field().target);
    QuickCreateDialog dialog(m_desk, target, m_line->text().trimmed(), window());
    if (dialog.exec() == QDialog::Accepted) {
        take(dialog.id());
    }
    m_line->setFocus(Qt::OtherFocusReason);
}

void ReferenceEditor::take(const RecordId& id)
{
    m_id = id;
    m_line->setText(displayText(m_desk.replica(), field(), Value(id)));
    m_line->setCursorPosition(0);
    Q_EMIT edited();
}

void ReferenceEditor::leave()
{
    m_popup->hide();
    // Half-typed text that names nothing goes back to what is chosen, unless nothing is: then the
    // form says that a record must be picked.
    if (!m_id.isNil() && !m_line->text().isEmpty()) {
        m_line->setText(displayText(m_desk.replica(), field(), Value(m_id)));
    }
}

bool ReferenceEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        leave();
    }
    if (event->type() == QEvent::KeyPress && !m_popup->isVisible()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down) {
            offer();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void ReferenceEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        describe();
    }
    FieldEditor::changeEvent(event);
}

} // namespace caravan::ui
