// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/reference_editor.h"

#include "core/store/failure.h"
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
constexpr std::size_t kOffersOfEach = 3;
const QString kNew = QStringLiteral("new");

} // namespace

ReferenceEditor::ReferenceEditor(Desk& desk, const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_desk(desk), m_line(new QLineEdit),
      m_popup(new PickPopup(*m_line)), m_reader(new Reader(desk, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    for (const Entity& entity : desk.catalogue().entities()) {
        if (field.mayReferTo(entity.name) && !entity.isHidden) {
            m_targets.push_back(&entity);
        }
    }
    m_line->addAction(
        icon(m_targets.size() == 1 ? toQString(m_targets.front()->icon) : QStringLiteral("link"),
             Ink::text3),
        QLineEdit::LeadingPosition);
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    setFocusProxy(m_line);
    describe();
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.isEmpty()) {
            m_value = {};
            m_reader->forget();
            m_popup->hide();
        } else {
            offer();
        }
        Q_EMIT edited();
    });
    // The clear button changes the text without counting as typing.
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty() && !isEmpty(m_value) && m_line->hasFocus()) {
            m_value = {};
            Q_EMIT edited();
        }
    });
    m_popup->setFreshen([this] {
        if (m_reader->isBusy()) {
            m_reader->forget();
            show(find(m_desk.replica(), asked()));
        }
    });
    connect(m_popup, &PickPopup::picked, this, [this](const QString& key) {
        if (key == kNew) {
            create();
        } else if (const auto picked = RecordKey::parse(toStd(key))) {
            take(*picked);
        }
    });
}

void ReferenceEditor::describe()
{
    m_line->setPlaceholderText(tr("Type to search"));
}

void ReferenceEditor::setValue(const Value& value)
{
    m_value = value;
    m_line->setText(displayText(m_desk.replica(), field(), value));
    m_line->setCursorPosition(0);
}

Result<Value> ReferenceEditor::value() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty()) {
        return Value();
    }
    if (isEmpty(m_value) || text != displayText(m_desk.replica(), field(), m_value).trimmed()) {
        return Error{ErrorCode::invalid, field().name, "no record picked"};
    }
    return m_value;
}

QString ReferenceEditor::rawText() const
{
    return m_line->text();
}

void ReferenceEditor::setRawText(const QString& text)
{
    m_value = Value();
    m_line->setText(text);
    Q_EMIT edited();
}

void ReferenceEditor::prefer(const Field& field, const Value& value)
{
    m_preferredBy = &field;
    m_preferred = value;
}

ReferenceEditor::Asked ReferenceEditor::asked() const
{
    Asked asked{{}, toStd(m_line->text().trimmed())};
    for (const Entity* target : m_targets) {
        asked.entities.push_back(target->name);
    }
    asked.hasPreferred = m_preferredBy != nullptr && !isEmpty(m_preferred);
    if (asked.hasPreferred) {
        asked.preferred = Filter::where(m_preferredBy->name, Compare::equal, m_preferred);
    }
    return asked;
}

void ReferenceEditor::addPreferred(Replica& replica, const Asked& asked,
                                   std::vector<Offered>& found)
{
    Query query{asked.entities.front(), asked.preferred, {{"changed_at", true}}, asked.typed};
    for (const Row& row :
         orThrow(replica.select(query, 0, static_cast<std::int64_t>(kOffersMax)))) {
        found.push_back({row.record.key(), toStd(recordTitle(row.record)), {}});
    }
}

std::vector<ReferenceEditor::Offered> ReferenceEditor::find(Replica& replica, const Asked& asked)
{
    std::vector<Offered> found;
    if (asked.hasPreferred) {
        addPreferred(replica, asked, found);
    }
    const auto add = [&](Offered one) {
        const bool isThere = std::any_of(
            found.begin(), found.end(), [&](const Offered& other) { return other.key == one.key; });
        if (!isThere) {
            found.push_back(std::move(one));
        }
    };
    // Of several entities each has its say; of one, all lines are its.
    const std::size_t each = asked.entities.size() == 1 ? kOffersMax : kOffersOfEach;
    for (const std::string& entity : asked.entities) {
        if (asked.typed.empty()) {
            const auto rows = orThrow(replica.select({entity, {}, {{"changed_at", true}}, {}}, 0,
                                                     static_cast<std::int64_t>(each)));
            for (const Row& row : rows) {
                add({row.record.key(), toStd(recordTitle(row.record)), {}});
            }
        } else {
            for (const SearchHit& hit : replica.search(asked.typed, each, entity)) {
                add({hit.key, hit.title, hit.detail});
            }
        }
    }
    if (found.size() > kOffersMax) {
        found.resize(kOffersMax);
    }
    return found;
}

/// Of very many records beside the UI thread, as everywhere.
void ReferenceEditor::offer()
{
    const Asked now = asked();
    if (std::none_of(m_targets.begin(), m_targets.end(),
                     [this](const Entity* target) { return m_desk.isLarge(*target); })) {
        m_reader->forget();
        show(find(m_desk.replica(), now));
        return;
    }
    m_reader->ask([this, now](Replica& replica) -> Reader::Show {
        return [this, found = find(replica, now)] {
            if (m_line->hasFocus()) {
                show(found);
            }
        };
    });
}

void ReferenceEditor::show(const std::vector<Offered>& found)
{
    const Entity* only = m_targets.size() == 1 ? m_targets.front() : nullptr;
    const QString typed = m_line->text().trimmed();
    QList<PickItem> items;
    for (const Offered& one : found) {
        const Entity& entity = m_desk.catalogue().at(one.key.entity);
        const QString kind = only != nullptr ? QString() : labelText(entity.labels);
        items.append({toQString(one.key.toString()), toQString(entity.icon), toQString(one.title),
                      joinedText({kind, toQString(one.detail)})});
    }
    if (only != nullptr && m_desk.rights().mayCreate(*only) && !typed.isEmpty()) {
        items.append(
            {kNew, QStringLiteral("plus"),
             tr("New %1 “%2”", "kind of record, name").arg(labelInSentence(only->labels), typed),
             QString(), true});
    }
    m_popup->offer(items, typed, tr("No record found"));
}

void ReferenceEditor::create()
{
    const Entity& target = *m_targets.front();
    QuickCreateDialog dialog(m_desk, target, m_line->text().trimmed(), window());
    if (dialog.exec() == QDialog::Accepted) {
        take({target.name, dialog.id()});
    }
    m_line->setFocus(Qt::OtherFocusReason);
}

void ReferenceEditor::take(const RecordKey& key)
{
    m_value = referenceTo(field(), key);
    m_line->setText(displayText(m_desk.replica(), field(), m_value));
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
