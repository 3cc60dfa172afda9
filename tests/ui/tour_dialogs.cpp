// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/tour_dialogs.h"

#include "core/base/check.h"
#include "core/store/import_log.h"
#include "ui/admin/bulletin_reader.h"
#include "ui/admin/choice_table.h"
#include "ui/admin/conversion_dialog.h"
#include "ui/admin/entity_dialog.h"
#include "ui/admin/field_dialog.h"
#include "ui/admin/label_dialog.h"
#include "ui/admin/page_dialog.h"
#include "ui/admin/publish_question.h"
#include "ui/admin/report_dialog.h"
#include "ui/admin/reports_dialog.h"
#include "ui/admin/tick_list.h"
#include "ui/files/file_preview.h"
#include "ui/forms/address_dialog.h"
#include "ui/forms/conflict_dialog.h"
#include "ui/forms/quick_create_dialog.h"
#include "ui/imports/import_dialog.h"
#include "ui/lists/bulk_edit_dialog.h"
#include "ui/lists/imports_dialog.h"
#include "ui/lists/list_page.h"
#include "ui/lists/paste_dialog.h"
#include "ui/lists/reassign_dialog.h"
#include "ui/lists/record_table.h"
#include "ui/lists/rule_dialog.h"
#include "ui/lists/rule_group_dialog.h"
#include "ui/lists/save_view_dialog.h"
#include "ui/lock/lock.h"
#include "ui/models/desk.h"
#include "ui/models/record_list_model.h"
#include "ui/planning/day_plan_dialog.h"
#include "ui/record_page/field_history.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_stack.h"
#include "ui/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

namespace caravan::test {

namespace {

using namespace caravan::ui;

Record firstOf(Desk& desk, const char* entity)
{
    const auto rows = desk.replica().select(
        {entity, {}, {{desk.catalogue().at(entity).listFields().front()->name}}, {}}, 0, 1);
    check(rows && !rows->empty(), "the demo company has such a record");
    return rows->front().record;
}

class Dialogs {
public:
    Dialogs(desktop::Camera& camera, MainWindow& window, Desk& desk)
        : m_camera(camera), m_window(window), m_desk(desk)
    {
    }

    void ofLists()
    {
        const Entity& deals = m_desk.catalogue().at("opportunity");
        const Entity& accounts = m_desk.catalogue().at("account");
        shoot(RuleDialog(m_desk, deals, {"stage", FilterRule::Kind::is, {}}, &m_window),
              "dialog-rule-choice");
        shoot(RuleDialog(m_desk, deals, {"close_date", FilterRule::Kind::period, {}}, &m_window),
              "dialog-rule-period");
        shoot(RuleDialog(m_desk, deals, {"amount", FilterRule::Kind::atLeast, {}}, &m_window),
              "dialog-rule-money");
        FilterRule group;
        group.kind = FilterRule::Kind::anyOf;
        group.parts = {{"stage", FilterRule::Kind::is, {std::string("won")}},
                       {"close_date", FilterRule::Kind::period, {std::string("this_quarter")}}};
        shoot(RuleGroupDialog(m_desk, deals, group, 1, &m_window), "dialog-rule-group");
        const auto rows = m_desk.replica().select({"account", {}, {{"name"}}, {}}, 0, 12);
        std::vector<Record> some;
        for (const Row& row : *rows) {
            some.push_back(row.record);
        }
        shoot(BulkEditDialog(m_desk, accounts, some, &m_window), "dialog-bulk-edit");
        PasteEffect pasted{{{some.front(), {{"phone", std::string("+86 512 5550 1234")}}},
                            {some.back(), {{"city", Value()}}}},
                           {{3, "Account", "Acme", PasteProblem::Kind::severalTargets}}};
        shoot(PasteDialog(m_desk, accounts, std::move(pasted), &m_window), "dialog-paste");
        const auto bulletins = m_desk.replica().select({"bulletin", {}, {}, {}}, 0, 3);
        std::vector<Record> letters;
        for (const Row& row : *bulletins) {
            letters.push_back(row.record);
        }
        if (!letters.empty()) {
            shoot(BulletinReader(m_desk, letters, 0, &m_window), "dialog-bulletin");
        }
        ReassignDialog over(m_desk, accounts, some, &m_window);
        over.setPerson(
            m_desk.replica().select({"user", {}, {{"name"}}, {}}, 0, 1)->front().record.id);
        shoot(std::move(over), "dialog-hand-over");
        if (const auto batch =
                ImportLog(m_desk.replica()).begin("Leads of the fair 2026.csv", "account")) {
            Edit edit = Edit::create("account", m_desk.replica().newId(),
                                     {{"name", std::string("Merkur Jena")}});
            check(m_desk.replica()
                      .save({edit}, SaveOptions{.isBundle = false, .import = *batch})
                      .has_value(),
                  "an import is noted");
            shoot(ImportsDialog(m_desk, &m_window), "dialog-imports");
        }
        shoot(SaveViewDialog(QStringLiteral("Open deals of this quarter"), true, &m_window),
              "dialog-save-view");
    }

    void ofForms()
    {
        shoot(QuickCreateDialog(m_desk, m_desk.catalogue().at("contact"), QStringLiteral("周明"),
                                &m_window),
              "dialog-quick-create");
        shoot(AddressDialog(parseChineseAddress("江苏省苏州市虎丘区星湖街328号 215021"), &m_window),
              "dialog-address");
    }

    /// The day with the most stops among the next ones.
    QDate fullDay()
    {
        const QDate today = toLocal(m_desk.now()).date();
        QDate best = today;
        std::size_t most = 0;
        for (int ahead = 0; ahead < 14; ++ahead) {
            const QDate day = today.addDays(ahead);
            const std::size_t stops = DayPlanDialog(m_desk, day).stops().size();
            if (stops > most) {
                most = stops;
                best = day;
            }
        }
        return best;
    }

    void ofCalendar()
    {
        shoot(DayPlanDialog(m_desk, fullDay(), &m_window), "dialog-day-plan");
        const auto repeating = m_desk.replica().select(
            {"activity", Filter::whereEmpty("repeats", false), {}, {}}, 0, 1);
        check(repeating && !repeating->empty(), "something of the demo company repeats");
        m_window.open(Route::edit(repeating->front().record.key()));
        m_camera.shoot(m_window, QStringLiteral("form-repeating"));
    }

    void ofImport()
    {
        ImportDialog dialog(
            m_desk, m_desk.catalogue().at("contact"),
            MappedFile::of("姓名,客户,手机,邮箱,语言,Stand\n"
                           "Mira Sandoz,Isar Biotech GmbH,+41 44 5550101,mira@isar.example,"
                           "Germn,12\n"
                           "Paul Ott,Isar Bioteck GmbH,+41 44 5550102,paul@isar.example,,\n"
                           "王芳,苏州恒达机械有限公司,138 0000 1111,not a mail,,\n"),
            QStringLiteral("fair-2026.csv"), &m_window);
        while (dialog.isBusy()) {
            QCoreApplication::processEvents();
        }
        shoot(std::move(dialog), "dialog-import");
    }

    void ofRecords()
    {
        const auto conflicts = m_desk.replica().select(
            {"conflict", Filter::where("kind", Compare::equal, std::string("value")), {}, {}}, 0,
            1);
        if (conflicts && !conflicts->empty()) {
            const Record& conflict = conflicts->front().record;
            const auto id = RecordId::parse(conflict.text("record_id"));
            if (const auto row = m_desk.replica().find(conflict.text("record_entity"),
                                                       id.value_or(RecordId{}))) {
                shoot(ConflictDialog(m_desk, row->record, conflict, &m_window), "dialog-conflict");
            }
        }
        const Record deal = firstOf(m_desk, "opportunity");
        const Field& step = *deal.entity->field("next_step");
        shoot(FieldHistory(m_desk, *deal.entity, step,
                           m_desk.replica().history("opportunity", deal.id, 50), &m_window),
              "dialog-field-history");
        const auto files = m_desk.replica().select(
            {"attachment", Filter::where("kind", Compare::equal, std::string("photo")), {}, {}}, 0,
            1);
        if (files && !files->empty()) {
            shoot(FilePreview(m_desk, std::get<FileRef>(files->front().record.value("file")),
                              recordTitle(files->front().record), &m_window),
                  "dialog-file");
        }
    }

    /// With a draft that is gone afterwards.
    void ofSchema()
    {
        const auto profile = m_desk.replica().file().parent_path();
        Result<SchemaDraft> draft = SchemaDraft::load(profile);
        check(draft.has_value(), "the draft of the demo profile");
        {
            FieldDialog field(m_desk, *draft, "account", {}, &m_window);
            field.label().setText(QStringLiteral("Water grade"));
            field.name().setText(QStringLiteral("x_water_grade"));
            field.type().setCurrentIndex(static_cast<int>(FieldType::choice));
            field.choices().setLines(
                0, 0, QStringLiteral("Grade I\t一级\t一級\nGrade II\t二级\t二級\nGrade III"));
            field.show();
            m_camera.shoot(field, QStringLiteral("dialog-schema-field"));
            field.accept();
        }
        shoot(EntityDialog(m_desk, *draft, &m_window), "dialog-schema-entity");
        shoot(LabelDialog(m_desk, *draft, LabelDialog::What::newSection, "account", {}, &m_window),
              "dialog-schema-section");
        shoot(LabelDialog(m_desk, *draft, LabelDialog::What::entity, "account", {}, &m_window),
              "dialog-schema-relabel");
        shoot(PageDialog(m_desk, *draft, "account", &m_window), "dialog-schema-page");
        {
            ReportDialog report(m_desk, *draft, "account", &m_window);
            report.label().setText(QStringLiteral("Accounts by trade"));
            report.name().setText(QStringLiteral("x_accounts_by_trade"));
            report.keys().item(0)->setCheckState(Qt::Checked);
            report.show();
            m_camera.shoot(report, QStringLiteral("dialog-schema-report"));
            report.accept();
        }
        shoot(ReportsDialog(m_desk, *draft, "opportunity", &m_window), "dialog-schema-reports");
        {
            ConversionDialog conversion(m_desk, *draft, "account", "website", &m_window);
            conversion.type().setCurrentIndex(
                conversion.type().findData(static_cast<int>(FieldType::date)));
            conversion.show();
            conversion.count();
            m_camera.shoot(conversion, QStringLiteral("dialog-schema-convert"));
        }
        QTimer::singleShot(0, &m_window, [this] {
            auto* box = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            check(box != nullptr, "publishing asks first");
            m_camera.shoot(*box, QStringLiteral("dialog-schema-publish"));
            box->reject();
        });
        PublishQuestion(m_desk, *draft->preview(m_desk.replica()), draft->changes()).ask(&m_window);
        m_window.open(Route::of("schema"));
        m_camera.shoot(m_window, QStringLiteral("schema-draft"));
        check(draft->clear().has_value(), "the draft goes");
    }

    void ofWindow(Theme& theme)
    {
        m_window.open(Route::list("opportunity"));
        auto* list = qobject_cast<ListPage*>(m_window.pages().current());
        auto* table = list->findChild<RecordTable*>();
        table->setCurrentIndex(
            list->model().index(2, std::max(1, list->model().columnOf("stage"))));
        list->editCell();
        m_camera.shoot(m_window, QStringLiteral("list-editing"));
        table->closePersistentEditor(table->currentIndex());
        m_window.open(Route::list("account"));
        theme.setDensity(Density::compact);
        m_camera.shoot(m_window, QStringLiteral("list-compact"));
        theme.setDensity(Density::comfortable);
        m_window.toast().say(QStringLiteral("Aqua"), QStringLiteral("pencil"), QStringLiteral("OK"),
                             [] {});
        MainWindow* other = m_window.openWindow(Route::record(firstOf(m_desk, "account").key()));
        other->resize(1060, 760); // as on a screen, which this platform's is smaller than
        m_camera.shoot(*other, QStringLiteral("window-further"));
        other->close();
        m_window.lock().learn(QStringLiteral("password"));
        m_window.lock().lock();
        m_camera.shoot(m_window, QStringLiteral("locked"));
        m_window.lock().unlock(QStringLiteral("password"));
    }

private:
    void shoot(QDialog&& dialog, const char* name)
    {
        dialog.show();
        m_camera.shoot(dialog, QString::fromLatin1(name));
        dialog.hide();
    }

    desktop::Camera& m_camera;
    MainWindow& m_window;
    Desk& m_desk;
};

} // namespace

void takeDialogPictures(desktop::Camera& camera, MainWindow& window, Desk& desk, Theme& theme)
{
    Dialogs dialogs(camera, window, desk);
    dialogs.ofLists();
    dialogs.ofForms();
    dialogs.ofCalendar();
    dialogs.ofImport();
    dialogs.ofRecords();
    dialogs.ofSchema();
    dialogs.ofWindow(theme);
}

} // namespace caravan::test
