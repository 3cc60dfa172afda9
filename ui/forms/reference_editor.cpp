// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/reference_editor.h"

#include "ui/forms/quick_create_dialog.h"
#include "ui/models/desk.h"
#include "ui/models/reader.h"
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
      m_popup(new PickPopup(*m_line)), m_reader(new Reader(desk, this))
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
            m_reader->forget();
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
    m_popup->setFreshen([this] {
        if (m_reader->isBusy()) {
            m_reader->forget();
            show(find(m_desk.replica(), this->field().target, toStd(m_line->text().trimmed())));
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

QString ReferenceEditor::rawText() const
{
    return m_line->text();
}

void ReferenceEditor::setRawText(const QString& text)
{
    m_id = RecordId{};
    m_line->setText(text);
    Q_EMIT edited();
}

std::vector<ReferenceEditor::Offered>
ReferenceEditor::find(Replica& replica, const std::string& entity, const std::string& typed)
{
    std::vector<Offered> found;
    if (typed.empty()) {
        const auto rows = replica.select({entity, {}, {{"changed_at", true}}, {}}, 0, kOffersMax);
        for (const Row& row : rows ? *rows : std::vector<Row>{}) {
            found.push_back({row.record.id, toStd(recordTitle(row.record)), {}});
        }
        return found;
    }
    for (const SearchHit& hit : replica.search(typed, kOffersMax, entity)) {
        found.push_back({hit.key.id, hit.title, hit.detail});
    }
    return found;
}

/// Of very many records beside the UI thread, as everywhere.
void ReferenceEditor::offer()
{
    const Entity* target = m_desk.catalogue().entity(field().target);
    const std::string typed = toStd(m_line->text().trimmed());
    if (!target || !m_desk.isLarge(*target)) {
        m_reader->forget();
        show(find(m_desk.replica(), field().target, typed));
        return;
    }
    m_reader->ask([this, entity = field().target, typed](Replica& replica) -> Reader::Show {
        return [this, found = find(replica, entity, typed)] {
            if (m_line->hasFocus()) {
                show(found);
            }
        };
    });
}

void ReferenceEditor::show(const std::vector<Offered>& found)
{
    const Entity* target = m_desk.catalogue().entity(field().target);
    const QString iconName = target ? toQString(target->icon) : QString();
    const QString typed = m_line->text().trimmed();
    QList<PickItem> items;
    for (const Offered& one : found) {
        items.append(
            {toQString(one.id.toString()), iconName, toQString(one.title), toQString(one.detail)});
    }
    if (target && m_desk.rights().mayCreate(*target) && !typed.isEmpty()) {
        items.append(
            {kNew, QStringLiteral("plus"),
             tr("New %1 “%2”", "kind of record, name").arg(labelInSentence(target->labels), typed),
             QString(), true});
    }
    m_popup->offer(items, typed, tr("No record found"));
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
    m_reader->forget();
    m_popup->hide();
    // Text that names nothing stays: the form says that a record must be picked.
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
