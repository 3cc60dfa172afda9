// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/stock_page.h"

#include "core/service/stock_work.h"
#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/padded_delegate.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr std::int64_t kStockMax = 20'000;
constexpr std::int64_t kPlacesMax = 1'000;
constexpr int kDueDays = 30;
constexpr int kToolsWidth = 260;
constexpr int kToolHeight = 46;
constexpr int kStockPageIdRole = Qt::UserRole;
constexpr int kStockPageColumns = 5;

Decimal decimalOf(const Record& record, const char* field)
{
    const Decimal* number = std::get_if<Decimal>(&record.value(field));
    return number != nullptr ? *number : Decimal();
}

QTableWidgetItem* cell(const QString& text, bool isNumber = false)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(plainToolTip(text));
    if (isNumber) {
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    return item;
}

} // namespace

StockPage::StockPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_places(new QComboBox), m_onlyLacking(new QCheckBox), m_receive(new QPushButton),
      m_transfer(new QPushButton), m_count(new QPushButton), m_table(new QTableWidget),
      m_toolsTitle(new PlainLabel({}, TextRole::bodyStrong)), m_tools(new QListWidget)
{
    m_places->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_title->setElided(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(m_title, 1);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_onlyLacking, m_places, m_receive, m_transfer, m_count}) {
        head->addWidget(part);
    }
    m_table->setColumnCount(kStockPageColumns);
    m_table->setItemDelegate(new PaddedDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tools->setFixedWidth(kToolsWidth);
    m_tools->setIconSize(QSize(kIconSize + 2 * kGap, kIconSize)); // the words begin beside it
    m_table->setIconSize(QSize(kIconSize + kGap, kIconSize));
    m_tools->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tools->setTextElideMode(Qt::ElideRight);
    auto* side = new QVBoxLayout;
    side->setSpacing(kGap);
    side->addWidget(m_toolsTitle);
    side->addWidget(m_tools, 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(kCardPadding);
    body->addWidget(m_table, 1);
    body->addLayout(side);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addLayout(head);
    layout->addLayout(body, 1);

    connect(m_places, &QComboBox::activated, this, [this] {
        m_hasChosen = true;
        read();
    });
    connect(m_onlyLacking, &QCheckBox::toggled, this, &StockPage::read);
    connect(m_receive, &QPushButton::clicked, this, [this] { ask(StockDialog::Kind::receive); });
    connect(m_transfer, &QPushButton::clicked, this, [this] { ask(StockDialog::Kind::transfer); });
    connect(m_count, &QPushButton::clicked, this, [this] { ask(StockDialog::Kind::count); });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const bool mayMove = m_table->currentRow() >= 0 &&
                             m_desk.rights().mayCreate(m_desk.catalogue().at("stock_move"));
        for (QPushButton* button : {m_receive, m_transfer, m_count}) {
            button->setEnabled(mayMove);
        }
    });
    connect(m_table, &QTableWidget::itemActivated, this, [this] {
        if (const auto stock = current()) {
            Q_EMIT routeRequested(Route::record(stock->key()));
        }
    });
    connect(m_tools, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        if (const auto id = RecordId::parse(toStd(item->data(kStockPageIdRole).toString()))) {
            Q_EMIT routeRequested(Route::record({"tool", *id}));
        }
    });
    connect(&desk, &Desk::committed, this, [this](const Commit& commit) {
        if (commit.touches("stock_location")) {
            readPlaces();
        }
        if (commit.touches("stock") || commit.touches("stock_location")) {
            read();
        }
        if (commit.touches("tool")) {
            readTools();
        }
    });
    retranslate();
}

QString StockPage::title() const
{
    return tr("Parts and tools");
}

void StockPage::focusContent()
{
    m_table->setFocus();
}

void StockPage::readPlaces()
{
    const int before = m_places->currentIndex();
    const RecordId chosen = before > 0 ? m_placeIds[static_cast<std::size_t>(before)] : RecordId{};
    const auto rows =
        m_desk.replica().select({"stock_location", {}, {{"name"}}, {}}, 0, kPlacesMax);
    if (!rows) {
        m_desk.reportReadFailure(rows.error());
        return;
    }
    m_places->clear();
    m_placeIds = {RecordId{}};
    m_places->addItem(tr("All locations"));
    int index = 0;
    for (const Row& row : *rows) {
        const bool isWanted = m_hasChosen ? row.record.id == chosen
                                          : index == 0 && !m_desk.user().isNil() &&
                                                row.record.reference("keeper") == m_desk.user() &&
                                                row.record.text("kind") == "van";
        m_places->addItem(toQString(row.record.text("name")));
        m_placeIds.push_back(row.record.id);
        if (isWanted) {
            index = m_places->count() - 1;
        }
    }
    m_places->setCurrentIndex(index);
}

void StockPage::read()
{
    const RecordId before = m_table->currentRow() >= 0
                                ? m_rows[static_cast<std::size_t>(m_table->currentRow())]
                                : RecordId{};
    const RecordId place = m_placeIds[static_cast<std::size_t>(m_places->currentIndex())];
    const auto rows = m_desk.replica().select(
        {"stock",
         place.isNil() ? Filter{} : Filter::where("location", Compare::equal, Value(place)),
         {{"name"}},
         {}},
        0, kStockMax);
    const auto lacking = reorderList(m_desk.replica());
    if (!rows || !lacking) {
        m_desk.reportReadFailure(rows ? lacking.error() : rows.error());
        return;
    }
    std::map<RecordId, const Reorder*> lacks;
    for (const Reorder& one : *lacking) {
        lacks.emplace(one.stock.id, &one);
    }
    m_table->setRowCount(0);
    m_rows.clear();
    int current = -1;
    for (const Row& row : *rows) {
        const Record& stock = row.record;
        const auto lack = lacks.find(stock.id);
        if (m_onlyLacking->isChecked() && lack == lacks.end()) {
            continue;
        }
        const int at = m_table->rowCount();
        m_table->insertRow(at);
        m_rows.push_back(stock.id);
        m_table->setItem(at, 0, cell(toQString(stock.text("name"))));
        m_table->setItem(
            at, 1,
            cell(toQString(m_desk.replica().title("stock_location", stock.reference("location")))));
        m_table->setItem(at, 2, cell(decimalText(decimalOf(stock, "quantity")), true));
        m_table->setItem(at, 3, cell(decimalText(decimalOf(stock, "minimum")), true));
        QString state;
        if (lack != lacks.end()) {
            const Reorder& one = *lack->second;
            state = one.elsewhere > Decimal()
                        ? tr("%1 missing, %2 to spare in the warehouse")
                              .arg(decimalText(one.missing), decimalText(one.elsewhere))
                        : tr("%1 missing").arg(decimalText(one.missing));
        }
        m_table->setItem(at, 4, cell(state));
        if (lack != lacks.end()) {
            m_table->item(at, 4)->setIcon(icon(QStringLiteral("triangle-alert"), Ink::danger));
        }
        current = stock.id == before ? at : current;
    }
    m_table->setCurrentCell(current >= 0 ? current : m_table->rowCount() > 0 ? 0 : -1, 0);
    Q_EMIT m_table->itemSelectionChanged();
}

void StockPage::readTools()
{
    const Date today = *parseDate(toStd(toLocal(m_desk.now()).date().toString(Qt::ISODate)));
    const auto tools = toolsDue(m_desk.replica(), today, kDueDays);
    if (!tools) {
        m_desk.reportReadFailure(tools.error());
        return;
    }
    m_tools->clear();
    for (const Record& tool : *tools) {
        const auto until = parseDate(tool.text("calibrated_until"));
        const bool isOver = until && *until < today;
        const QString holder = toQString(m_desk.replica().title("user", tool.reference("holder")));
        const QString when =
            isOver ? tr("expired on %1").arg(dayText(*until)) : tr("until %1").arg(dayText(*until));
        auto* item = new QListWidgetItem(
            icon(isOver ? QStringLiteral("triangle-alert") : QStringLiteral("clock"),
                 isOver ? Ink::danger : Ink::warning),
            QStringLiteral("%1 %2\n%3 · %4")
                .arg(toQString(tool.text("name")), toQString(tool.text("serial")), when, holder));
        item->setData(kStockPageIdRole, toQString(tool.id.toString()));
        item->setSizeHint(QSize(100, kToolHeight));
        item->setToolTip(plainToolTip(item->text()));
        m_tools->addItem(item);
    }
    m_toolsTitle->setText(m_tools->count() > 0 ? tr("Calibration due")
                                               : tr("No calibration is due within 30 days"));
    m_tools->setVisible(m_tools->count() > 0);
}

std::optional<Record> StockPage::current()
{
    const int row = m_table->currentRow();
    if (row < 0) {
        return std::nullopt;
    }
    const auto found = m_desk.replica().find("stock", m_rows[static_cast<std::size_t>(row)]);
    return found ? std::optional(found->record) : std::nullopt;
}

void StockPage::ask(StockDialog::Kind kind)
{
    const auto stock = current();
    if (!stock) {
        return;
    }
    StockDialog dialog(m_desk, kind, *stock, this);
    if (dialog.exec() == QDialog::Accepted) {
        Q_EMIT messageRequested(dialog.message(), true);
    }
}

void StockPage::retranslate()
{
    const Entity& stock = m_desk.catalogue().at("stock");
    m_title->setText(title());
    m_onlyLacking->setText(tr("Shortages only"));
    m_places->setAccessibleName(tr("Location"));
    m_receive->setText(tr("Receive…"));
    m_transfer->setText(tr("Move…"));
    m_count->setText(tr("Count…"));
    m_table->setAccessibleName(tr("Parts"));
    m_tools->setAccessibleName(tr("Tools whose calibration is due"));
    m_table->setHorizontalHeaderLabels({labelText(stock.field("name")->labels),
                                        labelText(stock.field("location")->labels),
                                        labelText(stock.field("quantity")->labels),
                                        labelText(stock.field("minimum")->labels), tr("Shortage")});
    for (const int number : {2, 3}) { // above the figures
        m_table->horizontalHeaderItem(number)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    readPlaces();
    read();
    readTools();
}

} // namespace caravan::ui
