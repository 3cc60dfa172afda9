// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/parts_step.h"

#include "core/exchange/typed_text.h"
#include "core/service/visit_work.h"
#include "ui/forms/field_editor.h"
#include "ui/service/van_stock.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace caravan::ui {

namespace {

constexpr std::size_t kPartsMax = 200;

} // namespace

PartsStep::PartsStep(Desk& desk, QWidget* parent)
    : VisitStep(desk, parent), m_van(new VanStock(desk)), m_form(new QWidget),
      m_stock(makeEditor(desk, *desk.catalogue().at("stock_move").field("stock"))),
      m_name(new QLineEdit), m_quantity(new QLineEdit), m_in(new QLineEdit), m_out(new QLineEdit),
      m_reason(new QLineEdit), m_stockRow(new FieldRow(tr("Part from stock"), false, {}, m_stock)),
      m_nameRow(new FieldRow(tr("or another part"), false, {}, m_name)),
      m_quantityRow(new FieldRow(tr("Quantity"), true, {}, m_quantity)),
      m_reasonRow(new FieldRow(tr("Reason for exceeding the stock"), true, {}, m_reason)),
      m_add(new QPushButton(tr("Add the part"))), m_used(new QVBoxLayout)
{
    auto* grid = new QGridLayout(m_form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kCardPadding);
    grid->setVerticalSpacing(kGap);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 1);
    grid->addWidget(m_stockRow, 0, 0, Qt::AlignTop);
    grid->addWidget(m_nameRow, 0, 1, Qt::AlignTop);
    grid->addWidget(m_quantityRow, 0, 2, Qt::AlignTop);
    grid->addWidget(new FieldRow(tr("Serial number put in"), false, {}, m_in), 1, 0, Qt::AlignTop);
    grid->addWidget(new FieldRow(tr("Serial number taken out"), false, {}, m_out), 1, 1,
                    Qt::AlignTop);
    grid->addWidget(m_reasonRow, 2, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_add, 3, 0, Qt::AlignLeft);
    m_reasonRow->hide();
    m_name->setMaxLength(300);
    m_in->setMaxLength(80);
    m_out->setMaxLength(80);
    m_reason->setMaxLength(300);
    m_quantity->setText(QStringLiteral("1"));
    m_used->setSpacing(4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kCardPadding);
    layout->addWidget(m_van); // first: what is used does not move its lines under the pointer
    layout->addLayout(m_used);
    layout->addWidget(m_form);
    layout->addStretch(1);
    connect(m_van, &VanStock::taken, this, &PartsStep::take);
    connect(m_add, &QPushButton::clicked, this, &PartsStep::add);
    for (QLineEdit* line : {m_name, m_quantity, m_in, m_out, m_reason}) {
        connect(line, &QLineEdit::returnPressed, this, &PartsStep::add);
    }
}

QString PartsStep::title() const
{
    return tr("Parts");
}

bool PartsStep::isDone(const Record& visit)
{
    return !m_desk.replica().related("part_use", "visit", visit.id, 1).empty();
}

void PartsStep::load(const Record& visit)
{
    m_visit = visit.id;
    const bool isOpen = !isFrozen(visit) && m_desk.rights().mayUpdate(visit);
    m_form->setVisible(isOpen);
    if (isOpen) {
        m_van->setVisit(visit);
    } else {
        m_van->hide();
    }
    showUsed(visit);
}

/// A part that was described and not added.
QString PartsStep::unsaved() const
{
    for (const QLineEdit* line : {m_name, m_in, m_out}) {
        if (m_form->isVisibleTo(this) && !line->text().trimmed().isEmpty()) {
            return line->text().trimmed();
        }
    }
    const Result<Value> stock = m_stock->value();
    const bool isChosen = m_form->isVisibleTo(this) && (!stock || !isEmpty(*stock));
    return isChosen ? tr("Part from stock") : QString();
}

QString PartsStep::unsavedText() const
{
    QStringList texts;
    for (const QLineEdit* line :
         {m_stock->findChild<QLineEdit*>(), m_name, m_quantity, m_in, m_out}) {
        if (line != nullptr && !line->text().trimmed().isEmpty()) {
            texts.append(line->text().trimmed());
        }
    }
    return joinedText(texts);
}

void PartsStep::showUsed(const Record& visit)
{
    const auto parts = m_desk.replica().related("part_use", "visit", visit.id, kPartsMax);
    std::vector<std::pair<RecordId, Revision>> shown;
    std::transform(parts.begin(), parts.end(), std::back_inserter(shown),
                   [](const Row& row) { return std::pair(row.record.id, row.record.rev); });
    if (m_isShown && shown == m_shown) {
        return; // a button that is being pressed stays
    }
    m_shown = std::move(shown);
    m_isShown = true;
    clearLayout(*m_used);
    m_used->addWidget(
        new PlainLabel(parts.empty() ? tr("No parts used so far.") : tr("Used at this visit"),
                       parts.empty() ? TextRole::body : TextRole::cardTitle,
                       parts.empty() ? Ink::text2 : Ink::text));
    for (const Row& row : parts) {
        const Record part = row.record;
        auto* line = new QWidget;
        auto* cells = new QHBoxLayout(line);
        cells->setContentsMargins(0, 0, 0, 0);
        QStringList words{
            displayText(m_desk.replica(), *part.entity->field("quantity"), part.value("quantity")) +
            QStringLiteral(" × ") + toQString(part.text("description"))};
        if (!part.text("serial_in").empty()) {
            words.append(tr("in: %1", "serial number").arg(toQString(part.text("serial_in"))));
        }
        if (!part.text("serial_out").empty()) {
            words.append(tr("out: %1", "serial number").arg(toQString(part.text("serial_out"))));
        }
        const QString location =
            toQString(m_desk.replica().title("stock_location", part.reference("location")));
        words.append(location);
        auto* label = new PlainLabel(joinedText(words));
        label->setElided(true);
        cells->addWidget(label, 1);
        auto* back = new QPushButton(tr("Return old part"));
        back->setIcon(icon(QStringLiteral("undo-2")));
        back->setAccessibleName(tr("Return the old %1").arg(toQString(part.text("description"))));
        setButtonKind(*back, ButtonKind::ghost);
        connect(back, &QPushButton::clicked, this, [this, part] { sendBack(part); });
        cells->addWidget(back);
        m_used->addWidget(line);
    }
}

void PartsStep::add()
{
    const auto visit = m_desk.replica().find("visit", m_visit);
    const Result<Value> stock = m_stock->value();
    const auto quantity = typedDecimal(toStd(m_quantity->text()));
    m_stockRow->setProblem(stock ? QString()
                                 : errorText(stock.error(), &m_desk.catalogue().at("stock_move")));
    m_quantityRow->setProblem(quantity ? QString() : tr("Enter a number."));
    m_nameRow->setProblem({});
    if (!visit || !stock || !quantity) {
        return;
    }
    PartTaken part;
    if (const RecordId* id = std::get_if<RecordId>(&*stock)) {
        part.stock = *id;
    }
    part.description = toStd(m_name->text().trimmed());
    part.quantity = *quantity;
    part.serialIn = toStd(m_in->text().trimmed());
    part.serialOut = toStd(m_out->text().trimmed());
    part.reason = toStd(m_reason->text().trimmed());
    const auto edits = usePart(m_desk.replica(), visit->record, part, m_desk.now());
    if (!edits) {
        const std::string& key = edits.error().key;
        if (key == "reason") {
            m_reasonRow->setVisible(true);
            m_reasonRow->setProblem(
                tr("There are fewer in stock. Give a reason, or reduce the quantity."));
            m_reason->setFocus(Qt::OtherFocusReason);
        } else if (key == "quantity") {
            m_quantityRow->setProblem(tr("Quantity must be above 0."));
        } else if (key == "description") {
            m_nameRow->setProblem(tr("Choose a part from stock or name one."));
        } else {
            Q_EMIT messageRequested(errorText(edits.error(), &m_desk.catalogue().at("part_use")),
                                    false);
        }
        return;
    }
    if (apply(edits, tr("Part used"), m_desk.catalogue().at("part_use"))) {
        m_stock->setValue({});
        for (QLineEdit* line : {m_name, m_in, m_out, m_reason}) {
            line->clear();
        }
        m_quantity->setText(QStringLiteral("1"));
        m_reasonRow->hide();
        focusFirst();
    }
}

void PartsStep::take(const RecordId& stock, const Decimal& quantity)
{
    const auto visit = m_desk.replica().find("visit", m_visit);
    if (!visit) {
        return;
    }
    PartTaken part;
    part.stock = stock;
    part.quantity = quantity;
    const auto edits = usePart(m_desk.replica(), visit->record, part, m_desk.now());
    if (edits) {
        apply(edits, tr("Part used"), m_desk.catalogue().at("part_use"));
    } else {
        Q_EMIT messageRequested(errorText(edits.error(), &m_desk.catalogue().at("part_use")),
                                false);
    }
}

/// The faulty part goes back: a return with all that is known about it.
void PartsStep::sendBack(const Record& part)
{
    const auto visit = m_desk.replica().find("visit", m_visit);
    if (!visit) {
        return;
    }
    std::map<std::string, Value, std::less<>> preset{
        {"description", part.value("description")},  {"serial", part.value("serial_out")},
        {"product", part.value("product")},          {"visit", visit->record.id},
        {"account", visit->record.value("account")}, {"asset", visit->record.value("asset")},
        {"reason", visit->record.value("diagnosis")}};
    for (auto field = preset.begin(); field != preset.end();) {
        field = isEmpty(field->second) ? preset.erase(field) : std::next(field);
    }
    Q_EMIT createRequested("rma", preset);
}

void PartsStep::focusFirst()
{
    m_stock->setFocus(Qt::OtherFocusReason);
}

} // namespace caravan::ui
