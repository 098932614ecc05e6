# Bạo lực bởi cha dượng: cách ly, gia hạn, Tòa án, một kế hoạch, kết thúc an toàn.
title='Cháu trai 8 tuổi bị cha dượng đánh (bịa)'
at 2026-10-05T08:00
begin --agency TMR --run-by commune --name-vi 'UBND xã Tu Mơ Rông' --name-en 'Tu Mơ Rông commune' --place 23425
as y-lan agency add ca-tmr --kind commune-police --name-vi 'Công an xã Tu Mơ Rông' --name-en 'Tu Mơ Rông police' --place 23425 --valid-from 2025-07-01
as y-lan agency add tyt-tmr --kind health-station --name-vi 'Trạm y tế xã Tu Mơ Rông' --name-en 'Health station' --place 23425 --valid-from 2025-07-01
as y-lan agency add tgpl --kind legal-aid-centre --name-vi 'Trung tâm trợ giúp pháp lý nhà nước' --name-en 'Legal-aid centre' --place 51 --valid-from 2025-07-01

told 'Cuộc gọi lúc tối'
at 2026-10-05T21:20
as y-lan intake --from - --key goi-1 <<'DOC'
{"kind":"about-child","channel":"phone","receivedAt":"2026-10-05T21:15:00+07:00","nature":"actual","topics":["BL01"],
 "signs":["offender-has-access","needs-medical-care"],
 "incident":{"place":"23425","village":"Thôn Bịa 1","setting":"home","recent":"yes","frequency":"ongoing"},
 "children":[{"name":"A Bảo Mẫu","sex":"male","age":{"from":8,"to":8,"basis":"stated"},"home":{"place":"23425","village":"Thôn Bịa 1"},
   "safe":"no","mother":"Y Sen Mẫu","carer":"mẹ và cha dượng","school":"Lớp 3, trường tiểu học (bịa)"}],
 "offenders":[{"relation":"step-parent","carer":"yes","hasAccess":"yes","sex":"male","name":"A Dượng Mẫu"}],
 "caller":{"name":"Y Hàng Xóm","phone":"0900 000 001","relation":"neighbour","consentToPassIdentity":"no"},
 "story":{"account":"Cha dượng uống rượu về đánh cháu bằng cán cuốc, cháu chạy sang nhà hàng xóm.","condition":"Lưng bầm tím, cháu khóc, đi lại được."}}
DOC
as y-lan case triage $ca --accept
as y-lan case assign $ca --to a-thu
as y-lan referral propose $ca
at 2026-10-05T21:25
as y-lan referral draft $ca --to emergency-113 --consent overridden --law 'NĐ 56/2017 Đ31' --words-from - <<<'Gọi 113: Công an xã cử hai người đến nhà hàng xóm đón cháu.'
as y-lan referral send $ca/1
at 2026-10-05T21:40
as a-thu notice list
as a-thu queue --mine
as a-thu case start $ca
as a-thu referral acknowledge $ca/1
as a-thu case show $ca
as a-thu child show $ca/c1

told 'Đêm ấy: Mẫu 02, biện pháp khẩn cấp; chưa được làm trước bước nào'
at 2026-10-05T22:00
refused 17 a-thu form fill $ca/c1 03 --from - <<<'{"$version":0}'
at 2026-10-05T22:30
fill 1 02 <<'DOC'
{"$version":0,"order":{"orderedBy":"A Chủ Mẫu, Chủ tịch UBND xã","assessedOn":"2026-10-05","seenChild":"yes"},
 "harm":{"severity":"high","description":"Bầm tím vùng lưng và hai cánh tay, cháu sợ hãi, không dám về nhà.","continuing":"high","access":"high"},
 "protection":{"self":"low","reach":"medium","adults":"medium"},
 "conclusion":{"emergency":"yes","words":"Người gây hại là người chăm sóc, còn say, dọa đánh tiếp."},
 "needs":[{"need":"An toàn thân thể","service":"Đưa khỏi nhà trong đêm","provider":"Công an xã"},
          {"need":"Y tế","service":"Khám, ghi nhận thương tích","provider":"Trạm y tế xã"}]}
DOC
at 2026-10-05T23:00
did 1 emergency-measures <<<'Công an đưa cháu sang nhà bà ngoại; Trạm y tế khám, lập phiếu khám thương tích.'
at 2026-10-05T23:10
as a-thu referral draft $ca --to tyt-tmr --consent overridden --law 'NĐ 56/2017 Đ31' --words-from - <<<'Khám, điều trị, giữ phiếu khám thương tích làm chứng cứ.'
as a-thu referral send $ca/2
paper chuyen-tuyen-tram-y-te a-thu referral print $ca/2
as a-thu referral acknowledge $ca/2

told 'Sáng hôm sau: quyết định cách ly trong 12 giờ'
at 2026-10-06T06:00
refused 17 a-thu child record $ca/c1 separation-start --words-from - <<<'Đưa cháu đi.'
fill 1 07 <<'DOC'
{"$version":0,"separation":{"ground":"harmed-by-carer","from":"A Dượng Mẫu (cha dượng), Y Sen Mẫu (mẹ, không ngăn được)","start":"2026-10-06","days":7},
 "placing":{"kind":"family","carer":"Bà Nuôi Mẫu","address":"Thôn Kín Số Chín"},"carrying":{"responsible":"A Thu, người làm công tác bảo vệ trẻ em"}}
DOC
paper mau-07-du-thao a-thu form print $ca/c1 07
at 2026-10-06T07:00
refused 17 a-thu decision record $ca/c1 separation-decision --number 15/QĐ-UBND --day 2026-10-06 --when 2026-10-06T06:30 --valid-to 2026-10-30 --from - <<'DOC'
{"body":"UBND xã Tu Mơ Rông","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ32 k1, k2"}
DOC
decided 1 separation-decision --number 15/QĐ-UBND --day 2026-10-06 --when 2026-10-06T06:30 --valid-to 2026-10-13 <<'DOC'
{"body":"UBND xã Tu Mơ Rông","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ32 k1, k2"}
DOC
at 2026-10-06T07:30
did 1 separation-start <<<'Giao cháu cho người nhận chăm sóc, có biên bản giao nhận.'
paper mau-07 a-thu form print $ca/c1 07
as a-thu child show $ca/c1
at 2026-10-06T15:00
as a-thu case record $ca police-written --words-from - <<<'Công văn 40/UBND gửi Công an xã.'
at 2026-10-07T10:00
as a-thu task list
as a-thu task done $ca 2 --words-from - <<<'Em gái đang ở nhà bà ngoại, khỏe, không bị đánh.'

told 'Mẫu 03, họp, kế hoạch, phê duyệt'
at 2026-10-09T10:00
fill 1 03 <<'DOC'
{"$version":0,"state":{"body":"Vết bầm đang lành.","mind":"Hay giật mình, khó ngủ.","feelings":"Nhớ mẹ, sợ cha dượng."},
 "family":{"circumstances":"Mẹ làm thuê, cha dượng thường say.","relations":"Gắn bó với mẹ và bà ngoại.","protection":"Mẹ không ngăn được; bà ngoại sẵn sàng trông cháu."},
 "factors":{"words":"Cha dượng uống rượu, chưa nhận lỗi, còn ở nhà."},"learning":{"conditions":"Nghỉ học ba ngày, cô giáo đã liên hệ.","selfProtection":"Biết chạy sang hàng xóm."},
 "community":{"words":"Hàng xóm, trưởng thôn sẵn sàng giúp."},
 "needs":{"medical":"Tái khám.","therapy":"Tư vấn tâm lý mỗi tuần.","legal":"Trợ giúp pháp lý cho cháu."},
 "child":{"opinion":"Muốn ở với mẹ nếu cha dượng không ở nhà.","howAsked":"A Thu hỏi, có cô giáo chủ nhiệm."},
 "helpers":{"words":"Tổng đài 111 tư vấn qua điện thoại."},"conclusion":{"harm":"high","parentsSafe":"no","words":"Chưa an toàn để về nhà."}}
DOC
at 2026-10-09T16:00
fill 1 meeting <<'DOC'
{"$version":0,"meeting":{"heldOn":"2026-10-09","chair":"A Chủ Mẫu","secretary":"A Thu","parentsPresent":"no"},
 "participants":[{"name":"A Công Mẫu","office":"Công an xã"},{"name":"Y Tế Mẫu","office":"Trạm y tế xã"},{"name":"Y Hội Mẫu","office":"Hội LHPN xã"}],
 "outcome":{"needs":"Tâm lý, y tế, nơi ở an toàn, pháp lý.","measures":"Trị liệu, nơi tạm trú an toàn, trợ giúp pháp lý, cảnh báo cha dượng."}}
DOC
at 2026-10-12T11:00
fill 1 04 <<'DOC'
{"$version":0,"goal":{"words":"Cháu được an toàn, ổn định tâm lý, về với mẹ khi nhà đã an toàn."},
 "items":[{"measure":"50a","activity":"Tư vấn tâm lý mỗi tuần một buổi","start":"2026-10-14","end":"2026-11-13","who":"Trạm y tế xã","facility":"Trung tâm công tác xã hội","cost":3000000},
          {"measure":"50b","activity":"Ăn, ở nơi nhận chăm sóc","start":"2026-10-06","end":"2026-10-21","who":"UBND xã","cost":1500000},
          {"measure":"50e","activity":"Trợ giúp pháp lý","start":"2026-10-14","end":"2026-10-30","who":"A Thu","facility":"Trung tâm trợ giúp pháp lý","cost":0}],
 "follow":{"reviewBy":"2026-11-20","who":"A Thu"}}
DOC
fill 1 05 <<'DOC'
{"$version":0,"decision":{"budget":"Ngân sách xã","responsible":"A Thu và Trạm y tế xã","from":"2026-10-13"}}
DOC
paper mau-04 a-thu form print $ca/c1 04
paper mau-05 a-thu form print $ca/c1 05
at 2026-10-13T09:00
refused 17 a-thu child record $ca/c1 plan-sent --words-from - <<<'Gửi kế hoạch.'
decided 1 plan-approval --number 21/QĐ-UBND --day 2026-10-13 --when 2026-10-13T08:30 <<'DOC'
{"body":"UBND xã Tu Mơ Rông","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ28 k4"}
DOC
at 2026-10-13T11:00
did 1 plan-sent <<<'Gửi Trạm y tế, Trung tâm trợ giúp pháp lý, bà ngoại; không gửi cha dượng.'

told 'Gia hạn cách ly; đề nghị Tòa án trước ngày thứ 15'
refused 17 a-thu decision record $ca/c1 separation-extension --number 22/QĐ-UBND --day 2026-10-13 --valid-to 2026-10-22 --from - <<'DOC'
{"body":"UBND xã Tu Mơ Rông","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ32 k3"}
DOC
at 2026-10-13T14:00
decided 1 separation-extension --number 22/QĐ-UBND --day 2026-10-13 --when 2026-10-13T13:30 --valid-to 2026-10-21 <<'DOC'
{"body":"UBND xã Tu Mơ Rông","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ32 k3"}
DOC
at 2026-10-15T09:00
as a-thu child show $ca/c1
at 2026-10-16T09:00
did 1 court-request <<<'Công văn 44/UBND đề nghị Tòa án hạn chế quyền của cha dượng, tiếp tục cách ly.'
paper toa-an a-thu case print $ca --to court --for authority
at 2026-10-20T14:00
decided 1 court-decision --number 03/2026/QĐ-TA --day 2026-10-20 --when 2026-10-20T10:00 <<'DOC'
{"body":"Tòa án nhân dân khu vực (bịa)","signatory":"Thẩm phán Mẫu","office":"Thẩm phán","grounds":"Luật Trẻ em Đ52 k3"}
DOC
at 2026-10-21T09:00
as a-thu plan progress $ca/c1 2 done --words-from - <<<'Hết thời gian ở nơi nhận chăm sóc; theo quyết định của Tòa án, cháu về với mẹ ở nhà bà ngoại.'
as a-thu child show $ca/c1
at 2026-10-21T10:00
did 1 separation-end <<<'Cháu về với mẹ tại nhà bà ngoại; cha dượng không được đến gần.'
at 2026-10-30T16:00
as a-thu plan progress $ca/c1 3 done --words-from - <<<'Trợ giúp viên đã dự các buổi làm việc với Công an.'
for referral in 1 2; do as a-thu referral complete $ca/$referral --outcome helped; done
for act in police-received police-transfer investigation-received receipt-notice; do as a-thu case record $ca $act --words-from - <<<'Theo phiếu của Công an.'; done

told 'Một việc trễ hạn, rồi xong'
at 2026-11-14T12:00
as a-thu queue
as a-thu plan show $ca/c1
at 2026-11-16T09:00
as a-thu plan progress $ca/c1 1 done --words-from - <<<'Đủ bốn buổi; chuyên viên nhận xét cháu ngủ tốt, không còn giật mình.'

told 'Rà soát, kết thúc'
at 2026-11-17T09:00
refused 17 a-thu child end $ca/c1 --because safe --reason-from - <<<'Cháu đã an toàn.'
at 2026-11-18T09:00
fill 1 06 <<'DOC'
{"$version":0,"harm":{"severity":"low","access":"low","obstacles":"low"},"protection":{"self":"medium","reach":"high","carer":"high","neighbours":"high"},
 "opinions":{"child":"Thích ở với mẹ và bà ngoại."},"conclusion":{"noMoreRisk":"yes","stable":"yes","proposal":"Kết thúc; trưởng thôn tiếp tục để ý."}}
DOC
paper mau-06 a-thu form print $ca/c1 06
at 2026-11-19T14:00
decided 1 closing-decision --number 30/QĐ-UBND --day 2026-11-19 --when 2026-11-19T10:00 <<'DOC'
{"body":"UBND xã Tu Mơ Rông","signatory":"A Chủ Mẫu","office":"Chủ tịch","grounds":"NĐ 56/2017 Đ30 k1b"}
DOC
at 2026-11-19T15:00
did 1 database-entry <<<'Đã cập nhật cơ sở dữ liệu trẻ em.'
at 2026-11-19T16:00
as a-thu child end $ca/c1 --because safe --reason-from - <<<'Hai điều kiện của Đ30 k1b đều đạt; cháu ở với mẹ tại nhà bà ngoại.'
as a-thu case show $ca
as a-thu case close $ca --because safe --reason-from - <<<'Việc với cháu đã kết thúc an toàn.'
paper ho-so a-thu case print $ca --to commune-people-committee --for authority
for form in 02 03 meeting; do paper mau-$form a-thu form print $ca/c1 $form; done
paper mau-01 a-thu contact print 1
at 2026-11-20T08:00
